import { expect, it } from 'vitest';
import { workbooksIn } from './folder';

type Tree = { [name: string]: Tree | 'file' | 'locked' };

/** As browsers give folders out: by parts, and with an end that is empty. */
function folder(name: string, tree: Tree, most = 2): FileSystemDirectoryEntry {
  const entries = Object.entries(tree).map(([each, content]) => (typeof content === 'object' ? folder(each, content, most) : {
    name: each, isFile: true, isDirectory: false,
    file: (done: (file: File) => void, failed: () => void) => (content === 'locked' ? failed() : done(new File(['x'], each))),
  }) as unknown as FileSystemEntry);
  return {
    name, isFile: false, isDirectory: true,
    createReader: () => ({ readEntries: (done: (some: FileSystemEntry[]) => void) => done(entries.splice(0, most)) }),
  } as unknown as FileSystemDirectoryEntry;
}
const namesIn = async (tree: Tree): Promise<string[]> => (await workbooksIn(folder('交回', tree))).map(({ name }) => name);

it('finds every workbook of a folder and of the folders within it, by name', async () => {
  expect(await namesIn({ '村10.xlsx': 'file', '村2.xlsx': 'file', 二批: { '村11.xls': 'file', 三批: { '村12.csv': 'file' } }, '村1.xlsm': 'file' }))
    .toEqual(['村1.xlsm', '村2.xlsx', '村10.xlsx', '村11.xls', '村12.csv']);
});

it('passes over what is no workbook, what Office leaves beside an open one, and what cannot be read', async () => {
  expect(await namesIn({ '说明.docx': 'file', '~$村1.xlsx': 'file', '.DS_Store': 'file', '村1.xlsx': 'locked', '村2.XLSX': 'file', 空: {} })).toEqual(['村2.XLSX']);
});

it('does not go through a whole disk', async () => {
  const many = Object.fromEntries(Array.from({ length: 2_500 }, (_, index) => [`村${index}.xlsx`, 'file' as const]));
  expect(await namesIn(many)).toHaveLength(2_000);
});
