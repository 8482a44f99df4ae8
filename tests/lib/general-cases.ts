import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Decimal } from 'decimal.js';
import type { ScoreAnswer, ScoreRequest } from '../../shared';

/** A request that brings its rulebook with it; `error`: it is refused. */
export interface GeneralCase {
  about: string;
  request: ScoreRequest;
  answer: Partial<ScoreAnswer> | { error: number };
}

const root = resolve(import.meta.dirname, '../..');
const beside = (name: string): string => resolve(root, process.env.KAOHE_EXAMPLES ?? '../shared/spec/examples', '..', name);

/** Worked examples from outside, where they are at hand: one folder for each section. */
export function generalExamples(): GeneralCase[] {
  const folder = beside('examples-general');
  if (!existsSync(folder)) return [];
  return foldersIn(folder).flatMap((section) => readdirSync(join(folder, section)).sort().map((file) => read(join(folder, section, file)) as GeneralCase));
}

/** Random rulebooks from outside with their whole answers, one a line. */
export function randomRulebooks(): GeneralCase[] {
  const file = beside('random-general.jsonl.gz');
  if (!existsSync(file)) return [];
  return gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n').map((line) => JSON.parse(line) as GeneralCase);
}

/** What a written-out document expects of a unit; only what it names. */
interface ExpectedUnit {
  items?: Record<string, Figure | Span>;
  total?: Figure | null;
  range?: Span;
  rank?: number | null;
  grade?: string | null;
  veto?: string;
  pay?: { total?: Figure | Span; awards?: Record<string, Figure | Span> };
}
type Figure = string | number;
type Span = { low: Figure; high: Figure };

export interface DocumentCase {
  name: string;
  request: ScoreRequest;
  expect: Record<string, ExpectedUnit>;
  digits: number;
}

/** Real documents from outside, each with its cases. */
export function writtenDocuments(): Map<string, DocumentCase[]> {
  const folder = beside('documents');
  if (!existsSync(folder)) return new Map();
  return new Map(
    foldersIn(folder).map((id) => {
      const rulebook = read(join(folder, id, 'rulebook.json')) as Record<string, unknown>;
      const { requests } = read(join(folder, id, 'requests.json')) as { requests: (Omit<DocumentCase, 'digits' | 'expect'> & { expect: { units?: Record<string, ExpectedUnit> } & Record<string, ExpectedUnit> })[] };
      const digits = Number(rulebook['digits'] ?? 6);
      return [id, requests.map(({ name, request, expect }) => ({ name, request: { ...request, rulebook }, expect: (expect.units ?? expect) as Record<string, ExpectedUnit>, digits }))];
    }),
  );
}

/** In words, whatever a unit of the answer has that the document's case says otherwise. */
export function documentDifferences({ expect, digits }: DocumentCase, { units }: ScoreAnswer): string[] {
  const plain = (figure: unknown): unknown => {
    if (figure === null || figure === undefined) return null;
    if (typeof figure === 'object') return { low: plain((figure as Span).low), high: plain((figure as Span).high) };
    const [over = '', under] = String(figure).split('/');
    if (!/^-?\d+(\.\d+)?$/.test(over)) return figure;
    return new Decimal(over).div(under ?? 1).toDecimalPlaces(under === undefined ? 20 : digits, Decimal.ROUND_HALF_UP).toString();
  };
  return Object.entries(expect).flatMap(([key, wanted]) => {
    const id = (wanted as { unit?: string }).unit ?? key;
    const unit = units.find((each) => each.unit === id);
    if (!unit) return [`${id} is not answered`];
    const said: string[] = [];
    const like = (what: string, a: unknown, b: unknown): void => {
      const [one, other] = [JSON.stringify(plain(a)), JSON.stringify(plain(b))];
      if (one !== other) said.push(`${id} ${what}: expected ${one}, found ${other}`);
    };
    for (const [code, figure] of Object.entries(wanted.items ?? {})) {
      const item = unit.items.find((each) => each.code === code);
      like(code, figure, typeof figure === 'object' && figure !== null ? item?.range : item?.score);
    }
    for (const what of ['total', 'rank', 'grade'] as const) if (what in wanted) like(what, wanted[what], unit[what]);
    if (wanted.range) like('range', wanted.range, unit.range);
    if (wanted.veto !== undefined) like('veto', wanted.veto, unit.veto.state);
    if (wanted.pay?.total !== undefined) like('pay', wanted.pay.total, unit.pay?.total);
    for (const [code, amount] of Object.entries(wanted.pay?.awards ?? {})) like(`award ${code}`, amount, unit.pay?.awards?.[code]);
    return said;
  });
}

const foldersIn = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
