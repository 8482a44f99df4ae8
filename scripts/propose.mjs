import { prepare, stop } from './lib/prepare.mjs';

// `npm run --silent propose -- FILE`: what the words of printed rules are proposed to be. The answer is JSON on
// standard output, and nothing else is written there.
//   cells.json            [{ id, text, weight, column }, ...] gives [{ id, reads, open, open_at, not_understood }, ...]
//   table.html, .xlsx     a whole table gives { rulebook, open, open_at, not_understood }
prepare();

const { runTs } = await import('./lib/run-ts.mjs');
const { propose, Unreadable } = await runTs('scripts/propose/propose.ts');
const file = process.argv[2];
if (!file) stop('Name a file: npm run --silent propose -- cells.json / 请给出文件名。');
try {
  process.stdout.write(`${JSON.stringify(await propose(file), null, 2)}\n`);
} catch (cause) {
  if (cause instanceof Unreadable) stop(cause.message);
  throw cause;
}
