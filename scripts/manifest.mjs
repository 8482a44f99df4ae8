import { parseArgs } from 'node:util';
import { prepare, stop } from './lib/prepare.mjs';

// npm run manifest -- --origin https://kaohe.example.org
prepare();

const { buildManifests, manifestSettings } = await import('./build/manifests.mjs');

try {
  const { values } = parseArgs({ options: { origin: { type: 'string' } } });
  const files = await buildManifests({ origin: values.origin ?? manifestSettings().origin });
  console.log(Object.values(files).join('\n'));
} catch (error) {
  stop(error.message);
}
