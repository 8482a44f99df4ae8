import { mkdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { prepare, stop } from './lib/prepare.mjs';
import { at } from './lib/root.mjs';

// What `npm start` serves, over https, so that Excel itself can load it; with the manifest to sideload.
// `-- --untrusted` makes a certificate without having the machine trust it: browsers then ask.
prepare();

const { default: certificates } = await import('office-addin-dev-certs');
const { buildManifests } = await import('./build/manifests.mjs');
const { openDevServers } = await import('./lib/dev-servers.mjs');

try {
  const { values } = parseArgs({ options: { untrusted: { type: 'boolean' } } });
  const certificate = await (values.untrusted ? untrusted() : trusted());
  const { web } = await openDevServers({ certificate });
  const { development } = await buildManifests({ origin: web, development: web });
  console.log(`Manifest to sideload / 旁加载清单  ${development}`);
} catch (error) {
  stop(error.message);
}

/** Made where there is none yet; the system may ask whether it is to be trusted. */
async function trusted() {
  try {
    const { key, cert } = await certificates.getHttpsServerOptions();
    return { key, cert };
  } catch (error) {
    throw new Error(
      `${error.message.trim()}\nWithout the machine's trust: npm run dev:https -- --untrusted / 不装信任证书：npm run dev:https -- --untrusted`,
      { cause: error },
    );
  }
}

async function untrusted() {
  const folder = at('.cache/certificates');
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((file) => `${folder}/${file}`);
  mkdirSync(folder, { recursive: true });
  await certificates.generateCertificates(ca, cert, key);
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
