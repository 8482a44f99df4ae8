import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { prepare, stop } from './lib/prepare.mjs';
import { at } from './lib/root.mjs';

// npm start: the scoring function and the add-in with its preview, on this machine. With
// NODE_ENV=production: what `npm run build` made, behind a reverse proxy, with sign-in.
if (process.env.NODE_ENV === 'production') await startBuilt();
else await startHere();

async function startHere() {
  prepare();
  const { openDevServers } = await import('./lib/dev-servers.mjs');
  try {
    await openDevServers();
  } catch (error) {
    stop(error.message);
  }
}

/** Builds nothing and needs no packages: a server may be unable to, and should not. */
async function startBuilt() {
  const server = at('dist/server/pages-and-service.cjs');
  const missing = [server, at('dist/addin/taskpane.html')].filter((file) => !existsSync(file));
  if (missing.length > 0) stop('Nothing is built here yet: npm run build comes first. / 尚未构建：请先运行 npm run build。');
  await import(pathToFileURL(server).href);
}
