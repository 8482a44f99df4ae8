import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { zipSync } from 'fflate';
import { stop } from './lib/prepare.mjs';
import { at } from './lib/root.mjs';

// After azd deploy, or by hand with the same names in the environment: the built pages go to Azure.
const { AZURE_RESOURCE_GROUP: group, KAOHE_SITE_NAME: site, KAOHE_HOSTING: hosting } = process.env;
if (!group || !site) stop('AZURE_RESOURCE_GROUP and KAOHE_SITE_NAME are needed; azd sets both. / 需要 AZURE_RESOURCE_GROUP 和 KAOHE_SITE_NAME，azd 会设置。');

if (hosting === 'dedicated') deployToWebApp();
else deployToStaticSite();

function deployToStaticSite() {
  const secret = run('az', ['staticwebapp', 'secrets', 'list', '--name', site, '--resource-group', group, '--query', 'properties.apiKey', '--output', 'tsv']).trim();
  run('npx', ['--yes', '@azure/static-web-apps-cli@2', 'deploy', at('dist/addin'), '--env', 'production'], { SWA_CLI_DEPLOYMENT_TOKEN: secret });
}

/** Pages and the server that hands them out. */
function deployToWebApp() {
  const zip = at('dist/site.zip');
  writeFileSync(zip, zipSync({ ...filesOf('addin'), ...filesOf('server') }));
  run('az', ['webapp', 'deploy', '--name', site, '--resource-group', group, '--src-path', zip, '--type', 'zip', '--async', 'false']);
}

/** @returns {Record<string, Uint8Array>} by their paths below dist */
function filesOf(folder) {
  const paths = readdirSync(at('dist', folder), { recursive: true }).map((file) => at('dist', folder, file));
  const files = paths.filter((path) => statSync(path).isFile());
  return Object.fromEntries(files.map((path) => [relative(at('dist'), path).split(sep).join('/'), new Uint8Array(readFileSync(path))]));
}

function run(command, args, env = {}) {
  const { status, stdout, error } = spawnSync(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop(`${command} ${args[0]} ${args[1]}: ${error?.message ?? `ended with ${status}`}`);
  return stdout;
}
