import { cpus, totalmem } from 'node:os';
import { GRID } from './ledgers';
import { measurePage, type Step } from './page';
import { measureRequest, type Question, type Served } from './service';

/**
 * Excel's whole grid, measured and printed as tables for docs/performance.md. GRID_ASKED names other requests than the usual
 * ones, `village/full/5000,general/totals`; GRID_ROWS takes fewer rows; GRID_PAGE=0 leaves the page out.
 */
const USUAL = [
  'village/totals', 'village/items', 'village/full', 'village/full/7000',
  'papers/totals', 'papers/full',
  'cadres/totals', 'cadres/full',
  'general/totals', 'general/items', 'general/full', 'general/full/7000',
];

const rows = Number(process.env.GRID_ROWS ?? GRID.rows);
const size = { rows, units: rows === GRID.rows ? GRID.units : Math.ceil(rows / 30) };
const asked = (process.env.GRID_ASKED?.split(',') ?? USUAL).map((text): Question => {
  const [ledger = '', detail = '', only] = text.split('/');
  return { ledger, detail: detail as Question['detail'], only: only === undefined ? null : Number(only) };
});

const table = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);

const servedLine = ({ ledger, detail, only, bytesIn, packedIn, status, seconds, peak, bytesOut, packedOut }: Served): string[] =>
  [ledger, detail, only === null ? 'all' : only.toLocaleString('en'), `${mb(bytesIn)} (${mb(packedIn)})`, status === 200 ? `${mb(bytesOut)} (${mb(packedOut)})` : String(status), seconds.toFixed(1), peak.toFixed(0)];
const stepLine = ({ step, seconds, longest, heap }: Step): string[] => [step, seconds.toFixed(1), longest.toFixed(0), heap.toFixed(0)];

console.log(`Machine: ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}. ${size.rows.toLocaleString('en')} rows, ${size.units.toLocaleString('en')} units.\n`);
const served: Served[] = [];
for (const question of asked) served.push(await measureRequest(question, size));
console.log(table(['ledger', 'detail', 'units answered', 'in, MB (packed)', 'out, MB (packed)', 'seconds', 'peak of the process, MB'], served.map(servedLine)));
if (process.env.GRID_PAGE !== '0') console.log(`\n${table(['the page', 'seconds', 'longest block, ms', 'held afterwards, MB'], (await measurePage(size)).map(stepLine))}`);
