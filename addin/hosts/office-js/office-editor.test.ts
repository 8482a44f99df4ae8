import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOfficeEmulator, memoryBackend, type MemoryBackend } from '../../../web/office-emulator';
import type { Change, Editor } from '../../../workbook/model/port/editor';
import { startHost } from './host';

let backend: MemoryBackend;
let uninstall: () => void;
let editor: Editor;

beforeEach(async () => {
  backend = memoryBackend({
    sheets: [
      { name: '得分', cells: [['单位', '总分'], ['甲村', { formula: '=SCORE(A2,2019)', value: 80 }], ['乙村', 70], ['丙村', '']], hiddenRows: [2] },
      { name: '锁', cells: [['x']], protected: true },
      { name: '印', cells: [['项目', '旧分值', '分值'], ['学习', { value: 9, format: ';;;' }, 5]], hiddenRows: [1], hiddenColumns: [1] },
    ],
  });
  uninstall = createOfficeEmulator(backend).install();
  editor = (await startHost()).editor;
});
afterEach(() => uninstall());

const at = (row: number, put: Change['put'], sheet = '得分'): Change => ({ sheet, row, column: 1, put });
const area = { sheet: '得分', row: 1, column: 1, rows: 3, columns: 1 };
const values = async (): Promise<unknown> => (await editor.states([area]))[0]?.values.flat();

describe('the editor', () => {
  it('leaves alone, in taking back, what somebody has changed since', async () => {
    const written = await editor.write([at(2, 1), at(3, 2)]);
    backend.type('得分', 'B4', [[99]]);
    expect(await editor.revert(written)).toEqual({ cells: 1, left: [{ sheet: '得分', row: 3, column: 1 }] });
    expect((await values()) as unknown[]).toEqual(expect.arrayContaining([70, 99]));
  });

  it('hides the columns that are for the add-in alone, and no others', async () => {
    const cells = [0, 1, 2, 3].map((column): Change => ({ sheet: '记录', row: 0, column, put: `甲${column}` }));
    await editor.write(cells, [{ name: '记录', table: true, hiddenFrom: 2 }]);
    const id = backend.sheets().find(({ name }) => name === '记录')!.id;
    expect([0, 1, 2, 3, 4].map((column) => backend.hidden(id, 'column', column))).toEqual([false, false, true, true, false]);
  });

  it('makes a sheet comfortable to fill in: lists, prompts, widths, merges, and cells that keep texts', async () => {
    const put = (row: number, column: number, text: Change['put']): Change => ({ sheet: '规则', row, column, put: text });
    const look = {
      merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
      lists: [{ row: 2, column: 1, rows: 3, values: ['每次', '按比例'] }, { row: 2, column: 0, rows: 1, values: Array.from({ length: 60 }, (_, index) => `第${index}个词`) }],
      notes: [{ row: 1, column: 1, text: '怎样计分' }],
      widths: [8, 30],
      headings: [1],
    };
    const changes = [put(0, 0, '办法'), put(1, 0, '序号'), put(1, 1, '计分方式'), put(2, 0, '1.10'), put(2, 1, '每次')];
    const written = await editor.write(changes, [{ name: '规则', look }]);
    expect(written.differing).toEqual([]);
    const { id } = backend.sheets().find(({ name }) => name === '规则')!;
    expect(backend.parts.guidance).toEqual([
      { sheet: id, area: { row: 2, column: 1, rows: 3, columns: 1 }, list: ['每次', '按比例'] },
      { sheet: id, area: { row: 1, column: 1, rows: 1, columns: 1 }, prompt: { title: '', text: '怎样计分' } },
    ]);
    expect(backend.merges(id)).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }]);
    expect(backend.style(id, 1, 1)).toMatchObject({ bold: true, wrap: true });
    expect(backend.columnWidth(id, 1)).toBeGreaterThan(backend.columnWidth(id, 0));
    expect(backend.read(id, { row: 2, column: 0, rows: 1, columns: 1 })[0]![0]).toMatchObject({ value: '1.10', format: '@' });
  });

  it('puts texts into cells of texts as they are, and takes them back', async () => {
    const put = (text: string): Change => ({ sheet: '规则', row: 0, column: 0, put: text });
    const look = { merges: [], lists: [], notes: [], widths: [], headings: [] };
    await editor.write([put('1.10')], [{ name: '规则', look }]);
    const written = await editor.write([put('1-3')]);
    expect(written).toMatchObject({ differing: [], before: ['1.10'] });
    await editor.revert(written);
    const { id } = backend.sheets().find(({ name }) => name === '规则')!;
    expect(backend.read(id, { row: 0, column: 0, rows: 1, columns: 1 })[0]![0]!.value).toBe('1.10');
  });

  it('says so when a cell is being edited', async () => {
    backend.setEditing(true);
    const refusal: unknown = await editor.write([at(2, 1)]).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ kind: 'editing' });
  });
});
