import { rmSync, writeFileSync } from 'node:fs';
import { prepare } from './lib/prepare.mjs';
import { at } from './lib/root.mjs';

// dist/functions, dist/addin, dist/kaohe.html and the other steps, all afresh, for ADDIN_ORIGIN and API_ORIGIN.
prepare();

const { makeNow } = await import('./lib/up-to-date.mjs');
const { steps } = await import('./build/steps.mjs');
const { siteFiles } = await import('./build/site-files.mjs');

rmSync(at('dist'), { recursive: true, force: true });
for (const step of Object.values(steps)) {
  const started = Date.now();
  await makeNow(step);
  console.log(`${step.name.padEnd(16)} ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
for (const [file, text] of siteFiles()) writeFileSync(at('dist/addin', file), text);
