import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unseenIn } from './unseen';

const file = (parts: Record<string, string>) => ({ parts: new Map(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])) });
const sheet = (rest: string, cells = '') => `<worksheet><sheetData>${cells}</sheetData>${rest}</worksheet>`;

describe('what a grid does not show', () => {
  it('is nothing in a workbook of cells alone', () => {
    expect(unseenIn(file({ 'xl/workbook.xml': '', 'xl/worksheets/sheet1.xml': sheet('<mergeCells/>') }))).toEqual([]);
  });

  it('is told by kind, each once', () => {
    expect(unseenIn(file({
      'xl/charts/chart1.xml': '', 'xl/charts/chart2.xml': '', 'xl/media/image1.png': '', 'xl/comments1.xml': '', 'xl/vbaProject.bin': '',
      'xl/worksheets/sheet1.xml': sheet('<conditionalFormatting sqref="A1"/><dataValidations count="1"/><pageSetup paperSize="9"/>'),
    }))).toEqual(['charts', 'pictures', 'comments', 'macros', 'rules', 'lists', 'printing']);
  });

  it('is not what people wrote into cells', () => {
    expect(unseenIn(file({ 'xl/worksheets/sheet1.xml': sheet('', '<c t="inlineStr"><is><t>&lt;dataValidations &gt;</t></is></c>') }))).toEqual([]);
  });
});
