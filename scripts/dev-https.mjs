import { prepare, stop } from './lib/prepare.mjs';

// What `npm start` serves, over https, so that Excel itself can load it; with the manifest to sideload.
prepare();

const { default: certificates } = await import('office-addin-dev-certs');
const { buildManifests } = await import('./build/manifests.mjs');
const { openHouse } = await import('./lib/house.mjs');

try {
  // Makes a certificate for localhost where there is none and has the machine trust it; the system may ask.
  const { key, cert } = await certificates.getHttpsServerOptions();
  const { web } = await openHouse({ certificate: { key, cert } });
  const { development } = await buildManifests({ origin: web, development: web });
  console.log(`Manifest to sideload / 旁加载清单  ${development}`);
} catch (error) {
  stop(error.message);
}
