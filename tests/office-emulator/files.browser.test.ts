import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrayFormulas, books, macros, outsideLinks } from '../../workbook/xlsx/testing/books';
import { makeXlsx, row } from '../../workbook/xlsx/testing/make';
import { pack as zipped, text, unpack } from '../../workbook/xlsx/zip';
import { Driver, scores } from './trial/driver';

/** Files of offices through the grid: what it cannot work out, or nobody touched, comes out as it went in. */

let driver: Driver;
beforeAll(async () => { driver = await Driver.start(); });
afterAll(async () => { await driver?.trial.close(); });

const formulas = (sheet: string, address: string) => driver.inPage(([s, a]) => window.preview!.formulas(s!, a!), [sheet, address]);

async function saved(): Promise<ReturnType<typeof unpack>> {
  return unpack(Uint8Array.from(await driver.inPage(() => [...window.preview!.save()])));
}

async function open(bytes: Uint8Array, name = '表.xlsx'): Promise<void> {
  expect(await driver.open(bytes, name)).toBe('opened');
  await driver.idle();
}

describe('a workbook that is opened and saved', () => {
  it.each(Object.entries(books).filter(([name]) => name !== 'outsideLinks'))('%s is the same byte for byte, part by part', async (_, bytes) => {
    await open(bytes);
    const [before, after] = [unpack(bytes), await saved()];
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    for (const [path, content] of before) expect(text(after.get(path)!), path).toBe(text(content));
  });

  it('keeps the extension of its kind', async () => {
    await open(macros, '评分.xlsm');
    const download = driver.page.waitForEvent('download');
    await driver.page.getByRole('button', { name: '另存副本' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('评分-副本.xlsm');
    expect(text(unpack(new Uint8Array(readFileSync(await file.path()))).get('xl/vbaProject.bin')!)).toBe('no macro');
  });
});

describe('what the grid cannot work out', () => {
  it('keeps the values of the file, in cells made of it too, though a table and a volatile function recalculate', async () => {
    await open(outsideLinks);
    expect(await driver.values('汇总', 'B2:C3')).toEqual([[86, 6], [90, 10]]);
    const [[outside, macro, rescued, now, sum]] = await driver.values('汇总', 'A5:E5') as [unknown[]];
    expect([outside, macro, rescued, sum]).toEqual([7, '"二月"', '"旧"', 176]);
    expect(now).not.toBe(43647.5);
    await driver.write('汇总', 'B3', [[91]]);
    await driver.idle();
    expect(await driver.values('汇总', 'B2:C3')).toEqual([[86, 6], [91, 11]]);
    expect(await driver.values('汇总', 'E5')).toEqual([[177]]);
    expect(await formulas('汇总', 'A5:C5')).toEqual([["='[2]各 村'!$B$2+1", '=INDEX(表名,2)', '=IFERROR(INDEX(表名,9),"无")']]);
  });

  it('says so where it stands', async () => {
    expect(await driver.message('汇总', 'B2')).toBe('未重算：公式取自其他工作簿，预览里打不开它。显示和保存的都是文件里原有的值。\n=VLOOKUP(A2,[1]一月!$A:$B,2,0)');
    expect(await driver.message('汇总', 'B5')).toContain('未重算：公式里有预览不会的函数或名称');
    expect(await driver.message('汇总', 'C2')).toBeNull();
    await driver.select('汇总', 'B2');
    await driver.page.locator('#cell-message').getByText('未重算').waitFor();
  });

  it('is saved as it was', async () => {
    const [before, after] = [outsideLinks, await saved()].map((parts) => text((parts instanceof Map ? parts : unpack(parts)).get('xl/worksheets/sheet1.xml')!));
    for (const cell of ['B2', 'A5', 'B5', 'C5']) {
      const written = new RegExp(`<c r="${cell}".*?</c>`).exec(before!)![0];
      expect(after).toContain(written);
    }
  });

  it('gives way to what a person enters', async () => {
    await driver.write('汇总', 'B2', [[50]]);
    await driver.write('汇总', 'A5', [['=[1]一月!A1']]);
    await driver.idle();
    expect(await driver.values('汇总', 'B2:C2')).toEqual([[50, -30]]);
    expect(await driver.values('汇总', 'A5')).toEqual([['#NAME?']]);
  });

  it('keeps its value where rows are put in above, and its formula follows', async () => {
    await open(outsideLinks);
    await driver.inPage(() => Excel.run(async (context) => {
      context.workbook.worksheets.getItem('汇总').getRange('2:2').insert('Down');
      await context.sync();
    }));
    await driver.idle();
    expect(await driver.values('汇总', 'B3:C3')).toEqual([[86, 6]]);
    expect(await formulas('汇总', 'B3')).toEqual([["=VLOOKUP(A3,'[1]一月'!$A:$B,2,0)"]]);
  });
});

describe('formulas', () => {
  it('over an array stay array formulas when what they read changes, and fill what they filled', async () => {
    await open(arrayFormulas);
    await driver.write('评分', 'A1', [[20]]);
    await driver.idle();
    expect(await driver.values('评分', 'A3:C4')).toEqual([[52, '', ''], [20, 3, 7]]);
    const sheet = text((await saved()).get('xl/worksheets/sheet1.xml')!);
    expect(sheet).toContain('<c r="A3"><f t="array" ref="A3">SUM(A1:A2*B1:B2)</f><v>52</v></c>');
    expect(sheet).toContain('<f t="array" ref="A4:B4">TRANSPOSE(A1:A2)</f><v>20</v></c><c r="B4"><v>3</v></c>');
  });

  it('over an array fill the area that they were given, whatever they come to', async () => {
    await open(makeXlsx({ sheets: [{ name: '表', rows: row(1, [1, null, 9]) + row(2, [2])
      + '<row r="3"><c r="B3"><f t="array" ref="B3">A1:A2*2</f><v>0</v></c></row><row r="4"><c r="B4"><v>5</v></c></row>'
      + '<row r="6"><c r="A6"><f t="array" ref="A6:A8">A1:A2*3</f></c></row>' }] }));
    await driver.write('表', 'A1', [[4]]);
    await driver.idle();
    expect(await driver.values('表', 'B3:B4')).toEqual([[8], [5]]);
    expect(await driver.values('表', 'A6:A8')).toEqual([[12], [6], ['#N/A']]);
  });

  it('without stored values are worked out', async () => {
    await open(makeXlsx({ sheets: [
      { name: '甲', rows: row(1, [1, '=A1+1', '=B1*10']) + row(2, ['=SUM(乙!A1:A2)', '=IF(A2>0,"有","")']) },
      { name: '乙', rows: row(1, [3]) + row(2, ['=A1*2']) },
    ] }));
    expect(await driver.values('甲', 'A1:C2')).toEqual([[1, 2, 20], [9, '有', '']]);
    await driver.write('乙', 'A1', [[4]]);
    await driver.idle();
    expect(await driver.values('甲', 'A2')).toEqual([[12]]);
  });

  it('of the sheet that is shown stay formulas when rows of another go through the API, in a workbook that was opened again too', async () => {
    const remove = (rows: string): Promise<void> => driver.inPage((address) => Excel.run(async (context) => {
      context.workbook.worksheets.getItem('台账').getRange(address).delete('Up');
      await context.sync();
    }), rows);
    await open(makeXlsx({ sheets: [
      { name: '汇总', rows: row(1, ['=台账!B5|10']) + row(2, ['=SUM(台账!A1:A5)|15', '=A1+1|11']) + row(3, ['=台账!A1|1', '=A2|15']) },
      { name: '台账', rows: [1, 2, 3, 4, 5].map((number) => row(number, [number, `=A${number}*2|${number * 2}`])).join('') },
    ] }));
    await open(zipped(await saved()));
    await remove('2:3');
    await driver.idle();
    expect(await formulas('汇总', 'A1:B3')).toEqual([['=台账!B3', ''], ['=SUM(台账!A1:A3)', '=A1+1'], ['=台账!A1', '=A2']]);
    expect(await driver.values('汇总', 'A1:B3')).toEqual([[10, ''], [10, 11], [1, 10]]);
    expect(await formulas('台账', 'B1:B3')).toEqual([['=A1*2'], ['=A2*2'], ['=A3*2']]);
  }, 60_000);
});

describe('a function that is at work again', () => {
  it('shows that it is busy, as do cells made of it, and the page is not at rest until it has answered', async () => {
    await driver.reset();
    await driver.push('甲村', { type: 'Error', basicType: 'Error', errorType: 'Busy', basicValue: '#BUSY!' });
    await expect.poll(() => driver.values('得分', 'B2:D2')).toEqual([['#BUSY!', '#BUSY!', '#BUSY!']]);
    const rest = driver.idle().then(() => driver.values('得分', 'B2:C2'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await driver.push('甲村', 33);
    expect(await rest).toEqual([[33, 66]]);
  });
});

describe('opening', () => {
  it('goes on while a cell is being edited', async () => {
    await driver.reset();
    await driver.clickGrid(120, 110);
    await driver.page.keyboard.type('没打完');
    expect(await driver.inPage(() => document.activeElement?.tagName)).not.toBe('BODY');
    await open(scores, '样例.xlsx');
    await driver.write('台账', 'C2', [[8]]);
    await driver.idle();
    expect(await driver.values('台账', 'C2')).toEqual([[8]]);
    expect(await driver.inPage(() => Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('台账').getRange('C2').load('values');
      await context.sync();
      return cell.values;
    }))).toEqual([[8]]);
  });

  it('is not over for those who wait until everything is worked out', async () => {
    await open(outsideLinks);
    await driver.inPage(() => {
      const select = document.querySelector<HTMLSelectElement>('#bar select')!;
      select.value = '0';
      select.dispatchEvent(new Event('change'));
    });
    await driver.idle();
    expect(await driver.values('得分', 'B2:C2')).toEqual([[20.5, 41]]);
  });
});
