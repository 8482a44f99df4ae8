import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { z } from 'zod';
import { readCell } from '../../workbook/wording/read-cell';
import type { CellReading } from '../../workbook/wording/types';
import { proposeTable } from './table';
import { Unreadable } from './unreadable';

export { Unreadable };

/** A cell may carry more than this, such as the reading that it is to have; it is not looked at. */
const Cells = z.array(z.object({ id: z.string(), text: z.string(), weight: z.number().nullable().default(null), column: z.string().default('') }));

/** What is proposed for a file of cells, or for a whole table. */
export async function propose(file: string): Promise<unknown> {
  const content = read(file);
  return extname(file).toLowerCase() === '.json' ? proposeCells(content.toString('utf8')) : proposeTable(file, content);
}

export function proposeCells(json: string): CellReading[] {
  const cells = Cells.safeParse(parsed(json));
  if (cells.success) return cells.data.map((cell) => readCell(cell));
  const [issue] = cells.error.issues;
  throw new Unreadable(`/${issue?.path.join('/')}: ${issue?.message}. Wanted / 应为: [{ "id": "…", "text": "…", "weight": 5 | null, "column": "…" }]`);
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Unreadable(`There is no file ${file}. / 没有文件 ${file}。`);
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new Unreadable(`This is no JSON: ${(cause as Error).message} / 不是 JSON。`);
  }
}
