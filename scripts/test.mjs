import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { at, root } from './lib/root.mjs';
import { findChromium } from './lib/chromium.mjs';
import { prepare, stop } from './lib/prepare.mjs';

// Every test, or those that the arguments name.
//   npm test -- shared/numbers        those below a folder, or of one file
//   npm run test:unit                 the fast ones: a project of vitest.config.ts by its name
//   npm test -- --project service     another project
prepare();

const { makeWhenStale } = await import('./lib/up-to-date.mjs');
const { steps } = await import('./build/steps.mjs');

const args = process.argv.slice(2);
const { project: projects = [] } = parseArgs({ args, options: { project: { type: 'string', multiple: true } }, strict: false }).values;
const runs = (name) => projects.length === 0 || projects.includes(name);

const chromium = findChromium();
const withoutBrowser = !chromium && runs('browser');
if (withoutBrowser && projects.length > 0) stop('The project `browser` needs Chromium: set CHROMIUM. / 浏览器里的测试需要 Chromium：请设置 CHROMIUM。');

// Tests look at what is served and deployed, not only at its sources; those of the project `unit` at sources alone.
if (runs('service') || runs('browser')) {
  await makeWhenStale(steps.functions);
  await makeWhenStale(steps.cli);
  await makeWhenStale(steps.addin);
}

const vitest = spawn(
  process.execPath,
  [at('node_modules/vitest/vitest.mjs'), 'run', ...args, ...(withoutBrowser ? ['--project', '!browser'] : [])],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ...(chromium && { CHROMIUM: chromium }) } },
);
// Ctrl+C reaches vitest too; this process waits for its end.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => vitest.kill('SIGTERM'));

vitest.on('exit', (code, signal) => {
  if (withoutBrowser) {
    console.log('\nThe tests in a browser (project `browser`) were left out, since no Chromium was found: set CHROMIUM. / 未找到 Chromium，浏览器里的测试未运行。');
  }
  process.exitCode = signal ? 1 : code;
});
