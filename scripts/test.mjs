import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { at, root } from './lib/root.mjs';
import { findChromium } from './lib/chromium.mjs';
import { prepare } from './lib/prepare.mjs';

// Every test, or those that the arguments name: `npm test -- shared/numbers`.
prepare();

const { makeWhenStale } = await import('./lib/up-to-date.mjs');
const { steps } = await import('./build/steps.mjs');

const chromium = findChromium();
// Tests look at what is served and deployed, not only at its sources.
await makeWhenStale(steps.functions);
await makeWhenStale(steps.addin);

/** Tests that drive a browser carry it in their name, or lie in the folder of whole journeys. */
const NEEDS_BROWSER = /(^tests[\\/]e2e[\\/].*|\.browser)\.test\.tsx?$/;

const leftOut = chromium ? [] : testFiles().filter((file) => NEEDS_BROWSER.test(file));
const vitest = spawn(
  process.execPath,
  [at('node_modules/vitest/vitest.mjs'), 'run', ...process.argv.slice(2), ...leftOut.flatMap((file) => ['--exclude', file])],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ...(chromium && { CHROMIUM: chromium }) } },
);
// Ctrl+C reaches vitest too; this process waits for its end.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => vitest.kill('SIGTERM'));

vitest.on('exit', (code, signal) => {
  if (leftOut.length > 0) {
    console.log(`\nLeft out, since no Chromium was found (set CHROMIUM) / 未找到 Chromium，以下测试未运行：\n  ${leftOut.join('\n  ')}`);
  }
  process.exitCode = signal ? 1 : code;
});

function testFiles() {
  return ['addin', 'web', 'workbook', 'functions', 'shared', 'manifests', 'tests', 'scripts'].flatMap((folder) =>
    readdirSync(at(folder), { recursive: true })
      .map((file) => `${folder}/${file}`)
      .filter((file) => /\.test\.tsx?$/.test(file)),
  );
}
