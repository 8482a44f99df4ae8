import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtIn } from '../../shared';
import { textOf } from '../../shared/service/reply';
import { scoreRoute } from '../../functions/routes/score';
import { bindBook } from '../../workbook/book-file/bind';
import { openBook } from '../../cli/book/open';
import { scoringNames } from '../../workbook/book-file/scoring-names';
import { prepare, scorableTimes } from '../../workbook/results/prepare-request';
import { readXlsx } from '../../workbook/xlsx/read';
import { makeWhenStale } from '../../scripts/lib/up-to-date.mjs';
import { steps } from '../../scripts/build/steps.mjs';
import { root } from '../lib/sources';
import { bookOf, kaohe, villageBook, writeBook } from './books';

const folder = mkdtempSync(join(tmpdir(), 'kaohe-cli-'));
const samples = join(root, 'addin/public/samples');
const at = (...path: string[]): string => join(folder, ...path);
const read = (file: string): ReturnType<typeof readXlsx> => readXlsx(readFileSync(file), scoringNames);
const valueAt = (file: string, sheet: string, row: number, column: number): unknown => read(file).sheets.find(({ name }) => name === sheet)?.cells.find((cell) => cell.row === row && cell.column === column)?.value;

beforeAll(() => makeWhenStale(steps.cli));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('kaohe score', () => {
  it('gives for each sample the answer of the service, byte for byte', async () => {
    const files = readdirSync(samples).filter((name) => name.endsWith('.xlsx')).map((name) => join(samples, name));
    const { out, code } = await kaohe(['score', '--json', ...files]);
    expect(code).toBe(1);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(files.length);
    for (const [index, file] of files.entries()) {
      expect((JSON.parse(lines[index] ?? '') as { book: string }).book).toBe(file);
      const { reading } = await bindBook((await openBook(file, 'zh')).read, builtIn.views());
      const replies = reading.ledgers.flatMap(scorableTimes).map(({ ledger, when }) => scoreRoute(builtIn).compute(new TextEncoder().encode(JSON.stringify(prepare(ledger, when).request)), 'zh', Infinity));
      expect(replies.filter((reply) => lines[index]?.includes(`"answer":${textOf(reply)}`)), file).toHaveLength(1);
    }
  }, 120_000);

  it('writes into the samples what they hold already, and changes no byte', async () => {
    const { code } = await kaohe(['score', samples, '-o', at('samples')]);
    expect(code).toBe(1);
    for (const name of readdirSync(samples).filter((each) => each.endsWith('.xlsx'))) {
      expect(readFileSync(at('samples', name)).equals(readFileSync(join(samples, name))), name).toBe(true);
    }
  }, 120_000);

  it('answers formulas, works out what stands on them, and leaves the book itself alone', async () => {
    const file = writeBook(at('one.xlsx'), villageBook(['青石村', '白水村']));
    const before = readFileSync(file);
    const { code, out } = await kaohe(['score', file, '-o', at('out')]);
    expect([code, out]).toEqual([1, expect.stringContaining('青石村')]);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect([valueAt(at('out/one.xlsx'), '汇总', 1, 1), valueAt(at('out/one.xlsx'), '汇总', 1, 2)]).toEqual([8.4, 9.4]);
    const values = await kaohe(['score', file, '-o', at('values'), '--values']);
    expect(values.code).toBe(1);
    expect(read(at('values/one.xlsx')).sheets.find(({ name }) => name === '汇总')?.cells.find(({ row, column }) => row === 1 && column === 1)).toMatchObject({ value: 8.4 });
    expect(read(at('values/one.xlsx')).sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []))).toEqual(['=B2+1', '=B3+1']);
  }, 60_000);

  it('empties what stands on results in ways that it does not follow, and has Excel calculate', async () => {
    const sheets = { ...villageBook(['青石村']), 合计: [['=SUM(汇总!B2:B9)']] };
    const file = writeBook(at('sum.xlsx'), sheets);
    await kaohe(['score', file, '-o', at('out')]);
    const { parts, main } = read(at('out/sum.xlsx'));
    expect(valueAt(at('out/sum.xlsx'), '合计', 0, 0)).toBe('');
    expect(new TextDecoder().decode(parts.get(main))).toContain('fullCalcOnLoad="1"');
  }, 60_000);

  it('takes a folder of one file for each village, and says of all together how they ended', async () => {
    for (const unit of ['青石村', '白水村', '石桥村']) writeBook(at('villages', `${unit}.xlsx`), villageBook([unit]));
    const { out, code } = await kaohe(['score', at('villages'), '-o', at('villages/out')]);
    expect(code).toBe(1);
    expect(out).toContain('3 个工作簿');
    const again = await kaohe(['score', at('villages'), '-o', at('villages/out'), '--json']);
    expect(again.out.trimEnd().split('\n')).toHaveLength(3);
  }, 60_000);

  it('says so where a book asks for no scores', async () => {
    const { 汇总: _summary, ...plain } = villageBook(['青石村']);
    const file = writeBook(at('plain.xlsx'), plain);
    const line = JSON.parse((await kaohe(['score', file, '-o', at('none'), '--json'])).out) as { out: unknown; questions: { question: string }[]; answer: unknown };
    expect(line).toMatchObject({ out: null, status: 'questions', answer: { year: 2025 } });
    expect(line.questions.some(({ question }) => question.includes('没有计分公式'))).toBe(true);
    expect(existsSync(at('none/plain.xlsx'))).toBe(false);
  }, 60_000);
});

describe('bad input', () => {
  const bad: Readonly<Record<string, () => Uint8Array>> = {
    'encrypted.xlsx': () => ole('EncryptedPackage'),
    'word.xlsx': () => ole('WordDocument'),
    'damaged.xlsx': () => bookOf(villageBook(['青石村'])).slice(0, 900),
    'text.xlsx': () => new TextEncoder().encode('这不是工作簿'),
    'empty.xlsx': () => new Uint8Array(),
    'bomb.xlsx': () => zipSync({ 'xl/workbook.xml': new Uint8Array(120e6) }),
  };

  it('is told, file by file, and the others are scored', async () => {
    mkdirSync(at('bad'), { recursive: true });
    for (const [name, make] of Object.entries(bad)) writeFileSync(at('bad', name), make());
    writeBook(at('bad/good.xlsx'), villageBook(['青石村']));
    const { code, out } = await kaohe(['score', at('bad'), at('bad/nothing.xlsx'), '--json']);
    expect(code).toBe(3);
    const lines = out.trimEnd().split('\n').map((line) => JSON.parse(line) as { book: string; status: string; answer: unknown; questions: { question: string }[] });
    const of = (name: string): string => lines.filter(({ book }) => book.endsWith(name)).map(({ status, questions }) => `${status} ${questions[0]?.question}`).join();
    expect(of('good.xlsx')).toMatch(/^questions/);
    for (const name of [...Object.keys(bad), 'nothing.xlsx']) expect(of(name)).toMatch(/^unreadable /);
    expect(of('encrypted.xlsx')).toContain('打开密码');
    expect(of('word.xlsx')).toContain('文字文档');
    expect(of('bomb.xlsx')).toContain('MB');
  }, 120_000);

  it('of the command itself ends with 2 and a hint', async () => {
    for (const args of [['count'], ['score'], ['score', 'a.xlsx', '--nothing'], ['score', 'a.xlsx', '-j', '0'], ['merge', 'a', 'b'], ['score', 'a.xlsx', '--lang', 'fr']]) {
      const { code, out, err } = await kaohe(args);
      expect([code, out], args.join(' ')).toEqual([2, '']);
      expect(err).toContain('kaohe --help');
    }
    const help = await kaohe(['score', '--help', '--lang', 'en']);
    expect([help.code, help.err]).toEqual([0, '']);
    expect(help.out).toContain('Usage');
  }, 60_000);
});

describe('what cannot be written', () => {
  it('is told, and the file that was there stays whole', async () => {
    const file = writeBook(at('held.xlsx'), villageBook(['青石村']));
    mkdirSync(at('held'), { recursive: true });
    writeFileSync(at('held/held.xlsx'), 'old');
    writeFileSync(at('held/~$held.xlsx'), '');
    const { code, out } = await kaohe(['score', file, '-o', at('held'), '--json']);
    expect(code).toBe(4);
    expect(JSON.parse(out)).toMatchObject({ status: 'unwritten', out: null, answer: { year: 2025 } });
    expect(readFileSync(at('held/held.xlsx'), 'utf8')).toBe('old');
    // A file stands where the folder should be: no right helps there, whoever runs the test.
    const nowhere = await kaohe(['score', file, '-o', join(file, 'below')]);
    expect(nowhere.code).toBe(4);
  }, 60_000);

  it('is a second file of the same name', async () => {
    const [one, other] = [writeBook(at('a/same.xlsx'), villageBook(['青石村'])), writeBook(at('b/same.xlsx'), villageBook(['白水村']))];
    const { code, out } = await kaohe(['score', one, other, '-o', at('same'), '--json']);
    expect(code).toBe(4);
    expect(out.trimEnd().split('\n').map((line) => (JSON.parse(line) as { status: string }).status)).toEqual(['questions', 'unwritten']);
  }, 60_000);
});

/** An OLE file as far as programs look at it: its signature and the name of a stream. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(4_096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, 'utf16le'), 1_024);
  return bytes;
}
