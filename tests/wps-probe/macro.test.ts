import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { root } from '../lib/sources';

const script = (path: string): string => readFileSync(join(root, path), 'utf8');

it('the probe runs in a macro editor, where there is no page, and writes its report into a workbook of its own', async () => {
  const editor = createContext({ setTimeout: (work: () => void) => setTimeout(work, 0) });
  for (const path of ['tests/wps-probe/fake-wps.js', 'tools/wps-probe/steps-workbook.js', 'tools/wps-probe/run.js', 'tools/wps-probe/macro.js']) runInContext(script(path), editor);
  await (runInContext('KaoheProbe()', editor) as Promise<unknown>);
  const rows = runInContext(`fakeBooks.all.at(-1).sheets[0].Range('A1:D4').Value2`, editor) as unknown[][];
  expect(rows[0]).toEqual(['version', '版本', '试了', 'Name="Microsoft Excel"，Version="12.0"，Build="28496"，Path=undefined']);
  expect(rows.map(([id]) => id)).toEqual(['version', 'members', 'sheets', 'read']);
  expect(runInContext('fakeBooks.all.map(({ closed }) => closed ?? "open").join()', editor)).toBe('open,unsaved,open');
});
