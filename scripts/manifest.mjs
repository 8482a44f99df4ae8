import { parseArgs } from 'node:util';
import { prepare, stop } from './lib/prepare.mjs';

// npm run manifest -- --origin https://kaohe.example.org [--out folder]
prepare();

const { buildManifests, manifestSettings } = await import('./build/manifests.mjs');

try {
  const { values } = parseArgs({ options: { origin: { type: 'string' }, out: { type: 'string' } } });
  const files = await buildManifests({ origin: values.origin ?? manifestSettings().origin, out: values.out });
  console.log(Object.values(files).join('\n'));
} catch (error) {
  stop(error.message);
}
