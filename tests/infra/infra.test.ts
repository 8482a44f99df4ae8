import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSettings, type Environment } from '../../functions/settings';
import { addinConfig } from '../../scripts/lib/addin-config.mjs';
import { readPlace } from '../../scripts/production/place';
import { root } from '../lib/sources';
import { bicepFiles, parseBicep, readBicep, type Bicep } from './bicep';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
let files: Map<string, Bicep>;
let main: Bicep;
beforeAll(async () => {
  files = new Map(await Promise.all(bicepFiles().map(async (file) => [file, await readBicep(file)] as const)));
  main = files.get('infra/main.bicep')!;
});
const each = (): Bicep[] => [...files.values()];

/** The names that are read from an environment. */
function namesRead(reads: (env: Environment) => unknown, given: Environment = {}): Set<string> {
  const names = new Set<string>();
  reads(new Proxy(given, { get: (env, name) => (names.add(String(name)), env[String(name)]) }));
  return names;
}

const entra = { AUTH_MODE: 'entra', ENTRA_TENANT_ID: '11111111-2222-3333-4444-555555555555', ENTRA_AUDIENCE: 'aaaaaaaa-0000-0000-0000-000000000001' };

describe('the Bicep files', () => {
  it('are Bicep, to the last sign', () => {
    expect(files.size).toBeGreaterThan(5);
    expect(each().flatMap(({ file, errors }) => errors.map((error) => `${file}:${error}`))).toEqual([]);
  });

  it('would not be, with a brace too few: the looking itself is not blind', async () => {
    const broken = await parseBicep('broken.bicep', read('infra/modules/storage.bicep').replace('properties: {', 'properties:'));
    expect(broken.errors).not.toEqual([]);
  });

  it('use every parameter and variable that they declare', () => {
    const idle = each().flatMap(({ file, params, variables, used }) =>
      [...params.map(({ name }) => name), ...variables].filter((name) => !used.has(name)).map((name) => `${file}: ${name}`),
    );
    expect(idle).toEqual([]);
  });

  it('give each module the parameters that it declares, no fewer and no more', () => {
    expect(main.modules.length).toBeGreaterThan(5);
    for (const { name, path, params } of main.modules) {
      const module = files.get(posix.join(dirname('infra/main.bicep'), path));
      expect(module, `${name}: ${path}`).toBeDefined();
      expect([...params].sort(), name).toEqual(module!.params.map((param) => param.name).sort());
    }
    expect([...new Set(main.modules.map(({ path }) => `infra/${path}`))].sort()).toEqual(bicepFiles().filter((file) => file !== 'infra/main.bicep'));
  });

  it('take modules from beside them alone, so that no registry is needed', () => {
    expect(main.modules.filter(({ path }) => path.includes(':'))).toEqual([]);
  });

  it('find every parameter without a usual value in the parameter file, and nothing there that they do not know', () => {
    const given = Object.keys((JSON.parse(read('infra/main.parameters.json')) as { parameters: object }).parameters);
    const known = main.params.map(({ name }) => name);
    expect(given.filter((name) => !known.includes(name))).toEqual([]);
    expect(main.params.filter(({ name, hasDefault }) => !hasDefault && !given.includes(name))).toEqual([]);
  });
});

describe('the settings of the scoring function in Azure', () => {
  /** What only a server at somebody’s own harness has. */
  const atADesk = ['API_HOST', 'API_PORT', 'WEB_ORIGIN', 'WEB_PORT'];
  /** What the platform sets by itself; the service looks whether it is in a cloud. */
  const byThePlatform = ['WEBSITE_SITE_NAME', 'WEBSITE_INSTANCE_ID', 'CONTAINER_APP_NAME', 'KUBERNETES_SERVICE_HOST', 'AZURE_FUNCTIONS_ENVIRONMENT', 'NODE_ENV'];

  it('are those that functions/settings.ts reads: none is set in vain, none is forgotten', () => {
    const names = new Set([{}, { AUTH_MODE: 'key' }, entra].flatMap((env) => [...namesRead(readSettings, env)]));
    const forAzure = [...names].filter((name) => !atADesk.includes(name) && !byThePlatform.includes(name));
    expect(main.keysOf('serviceSettings').sort()).toEqual(forAzure.sort());
  });

  it('hold as they come: with its usual values the service starts', () => {
    const usual = (param: string): string => /^param \w+ \w+ = (\d+)$/m.exec(read('infra/main.bicep').split('\n').find((line) => line.startsWith(`param ${param} `))!)![1]!;
    const env = {
      ...entra,
      ADDIN_ORIGIN: 'https://kaohe.example.org',
      SERVICE_KEYS: '',
      ENTRA_CLOUD: 'china',
      ENTRA_SCOPE: 'Score.Run',
      ENTRA_CLIENT_IDS: entra.ENTRA_AUDIENCE,
      REQUESTS_PER_MINUTE: usual('requestsPerMinute'),
      TIME_BUDGET_SECONDS: usual('timeBudgetSeconds'),
      COHORT_MEMORY_MB: usual('cohortMemoryMb'),
      COHORT_THREADS: usual('cohortThreads'),
      WEBSITE_SITE_NAME: 'func-kaohe',
    };
    expect(Object.keys(env)).toEqual(expect.arrayContaining(main.keysOf('serviceSettings')));
    expect(readSettings(env)).toHaveProperty('settings');
  });

  it('reach the pages as well: what their build reads comes out under the very names', () => {
    const names = [...namesRead(addinConfig, entra)].filter((name) => name !== 'ENTRA_CLIENT_IDS');
    expect(main.outputs).toEqual(expect.arrayContaining([...names, 'ADDIN_ORIGIN']));
  });

  it('on a plan of one’s own, tell the server of the pages what it reads', () => {
    const set = files.get('infra/modules/dedicated.bicep')!.keysOf('siteSettings');
    const names = new Set([...namesRead(readPlace, { ADDIN_ORIGIN: 'https://kaohe.example.org' }), ...namesRead(addinConfig, entra)]);
    expect(set.filter((name) => !names.has(name))).toEqual([]);
    // The platform sets PORT; the rest has usual values that fit.
    expect([...names].filter((name) => !set.includes(name)).sort()).toEqual(['ENTRA_CLIENT_IDS', 'PORT', 'WEB_PORT']);
  });
});

describe('what is set up in Azure', () => {
  const values = (property: string): string[] => each().flatMap((bicep) => bicep.values(property));

  it('is entered by identities, never by shared keys', () => {
    expect(values('allowSharedKeyAccess')).toEqual(['false']);
    expect(values('DisableLocalAuth')).toEqual(['true']);
    expect(values('AzureWebJobsStorage__credential')).toEqual(["'managedidentity'"]);
    const policies = each().flatMap(({ file }) => read(file).match(/basicPublishingCredentialsPolicies/g) ?? []);
    expect(values('allow')).toEqual(policies.map(() => 'false'));
    const withKeys = bicepFiles().filter((file) => /listKeys|AccountKey|InstrumentationKey|listSecrets/.test(read(file)));
    expect(withKeys).toEqual([]);
  });

  it('may read and write what it is told of, and nothing else', () => {
    // Roles as Azure names them: Storage Blob Data Owner, Storage Queue Data Contributor, Storage Table Data Contributor.
    const roles = { blob: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b', queue: '974c5e8b-45b9-4653-ba55-5f855dd0fb88', table: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' };
    const told = Object.keys(roles).filter((part) => values(`AzureWebJobsStorage__${part}ServiceUri`).length > 0);
    const identity = read('infra/modules/identity.bicep');
    const assigned = identity.match(/^resource \w+ 'Microsoft\.Authorization\/roleAssignments@/gm) ?? [];
    const monitoring = '3913510d-42f4-4e42-8a64-420c390055eb';
    expect(identity.match(/'[0-9a-f]{8}-[0-9a-f-]{27}'/g)).toEqual([...told.map((part) => roles[part as keyof typeof roles]), monitoring].map((id) => `'${id}'`));
    expect(assigned).toHaveLength(told.length + 1);
    expect(told).toContain('blob');
  });

  it('is open to the given addresses alone, where some are given, in either hosting', () => {
    expect(values('ipSecurityRestrictionsDefaultAction')).toEqual(Array(2).fill("empty(allowedIpRanges) ? 'Allow' : 'Deny'"));
    expect(values('ipSecurityRestrictions').map((text) => text.replace(/\s+/g, ' '))).toEqual(
      Array(2).fill("[for (range, index) in allowedIpRanges: { name: 'office-${index}' ipAddress: range action: 'Allow' priority: 100 + index }]"),
    );
    expect(main.modules.filter(({ params }) => params.includes('allowedIpRanges')).map(({ name }) => name)).toEqual(['flex', 'dedicated']);
  });

  it('answers the pages of the add-in alone', () => {
    expect(new Set(values('allowedOrigins'))).toEqual(new Set(['[addinOrigin]']));
    expect(new Set(values('supportCredentials'))).toEqual(new Set(['false']));
  });

  it('speaks TLS and nothing else', () => {
    const sites = each().flatMap(({ file }) => read(file).match(/'Microsoft\.Web\/sites@[\d-]+' = \{/g) ?? []);
    expect(sites.length).toBe(3);
    expect(values('httpsOnly')).toEqual(sites.map(() => 'true'));
    expect(new Set([...values('minTlsVersion'), ...values('minimumTlsVersion')].map((text) => text.replace('TLS1_2', '1.2')))).toEqual(new Set(["'1.2'"]));
  });

  it('keeps as many instances warm as the office wants', () => {
    expect(values('alwaysReady')).toContain('alwaysReady');
    expect(values('instanceCount')).toEqual(['alwaysReady']);
    expect(values('alwaysOn')).toEqual(['true', 'true']);
  });

  it('logs no body, no header, no live picture of a call, and no full address of a caller', () => {
    const { logging } = JSON.parse(read('functions/host.json')) as { logging: { applicationInsights: Record<string, unknown> } };
    expect(logging.applicationInsights).toMatchObject({ enableLiveMetrics: false, httpAutoCollectionOptions: { enableHttpTriggerExtendedInfoCollection: false } });
    expect(values('DisableIpMasking')).toEqual(['false']);
  });

  it('runs on the Node that the deploy folder is tested with', () => {
    expect(values('version')).toEqual(["'22'"]);
    expect(new Set(values('linuxFxVersion'))).toEqual(new Set(["'NODE|22'", "'NODE|22-lts'"]));
  });
});

describe('azure.yaml', () => {
  it('deploys what the build writes, and names scripts that exist', () => {
    const yaml = read('azure.yaml');
    expect(yaml).toContain('project: ./dist/functions');
    for (const [, script] of yaml.matchAll(/node (scripts\/[\w.-]+)/g)) expect(existsSync(join(root, script!)), script).toBe(true);
    for (const [, script] of yaml.matchAll(/npm run ([\w:]+)/g)) expect(JSON.parse(read('package.json'))).toHaveProperty(['scripts', script!]);
  });
});
