import { spawn } from 'node:child_process';
import { at } from './lib/root.mjs';
import { prepare } from './lib/prepare.mjs';

// `npm run --silent kaohe -- score BOOK`: the command line, built when it is out of date. Nothing but its answer is
// written on standard output. Files are named from where the command was typed, and not from the project's folder.
prepare();

const { makeWhenStale } = await import('./lib/up-to-date.mjs');
const { steps } = await import('./build/steps.mjs');
await makeWhenStale(steps.cli);

const child = spawn(process.execPath, [at('dist/cli/kaohe.cjs'), ...process.argv.slice(2)], { cwd: process.env.INIT_CWD ?? process.cwd(), stdio: 'inherit' });
// Ctrl+C reaches the child too; this process waits for its end.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => {
  process.exitCode = signal ? 1 : code;
});
