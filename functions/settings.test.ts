import { describe, expect, it } from 'vitest';
import { faultText, readSettings, type Environment } from './settings';

const TENANT = '11111111-2222-3333-4444-555555555555';
const entra = { AUTH_MODE: 'entra', ENTRA_TENANT_ID: TENANT, ENTRA_AUDIENCE: 'a1, a2' };
const DIGEST = 'ab'.repeat(32);

function settings(env: Environment) {
  const read = readSettings(env);
  if ('faults' in read) throw new Error(read.faults.map(faultText).join('\n'));
  return read.settings;
}
function faults(env: Environment): string[] {
  const read = readSettings(env);
  return 'faults' in read ? read.faults.map(({ text }) => text) : [];
}

describe('the settings', () => {
  it('are open on this machine where nothing is set', () => {
    expect(settings({})).toMatchObject({ access: { mode: 'open' }, host: '127.0.0.1', port: 7071, origins: ['http://localhost:3000'] });
  });

  it('hold numbers as they are set, seconds as milliseconds', () => {
    const set = { REQUESTS_PER_MINUTE: '0', TIME_BUDGET_SECONDS: '7', COHORT_MEMORY_MB: '64', COHORT_THREADS: '16' };
    expect(settings(set)).toMatchObject({ perMinute: 0, timeBudget: 7_000, memory: 64, threads: 16 });
    expect(settings({})).toMatchObject({ perMinute: 240, timeBudget: 30_000, memory: 768, threads: 1 });
  });

  it.each<[string, Environment]>([
    ['in Azure', { WEBSITE_SITE_NAME: 'kaohe' }],
    ['in Azure, as one instance', { WEBSITE_INSTANCE_ID: 'i' }],
    ['in a container app', { CONTAINER_APP_NAME: 'kaohe' }],
    ['in a cluster', { KUBERNETES_SERVICE_HOST: '10.0.0.1' }],
    ['where the Functions host says production', { AZURE_FUNCTIONS_ENVIRONMENT: 'Production' }],
    ['in production', { NODE_ENV: 'production' }],
    ['on every address of the machine', { API_HOST: '0.0.0.0' }],
    ['on an address of the network', { API_HOST: '192.168.1.20' }],
  ])('are never open %s', (_where, env) => {
    expect(faults({ ...env, AUTH_MODE: 'open' })).toEqual(['openElsewhere']);
    expect(faults(env)).not.toEqual([]);
  });

  it('take the directory of the global cloud, or of 21Vianet', () => {
    expect(settings(entra).access).toEqual({
      mode: 'entra',
      issuer: `https://login.microsoftonline.com/${TENANT}/v2.0`,
      keys: `https://login.microsoftonline.com/${TENANT}/discovery/v2.0/keys`,
      audiences: ['a1', 'a2'],
      scope: 'Score.Run',
      clients: [],
    });
    expect(settings({ ...entra, ENTRA_CLOUD: 'china' }).access).toMatchObject({
      issuer: `https://login.partner.microsoftonline.cn/${TENANT}/v2.0`,
    });
  });

  it('name every setting of the sign-in that is missing or wrong', () => {
    const read = readSettings({ AUTH_MODE: 'entra', ENTRA_TENANT_ID: 'common', ENTRA_CLOUD: 'moon' });
    expect('faults' in read && read.faults.map(faultText)).toEqual([
      'AUTH_MODE=entra的设置缺少或有误：ENTRA_CLOUD, ENTRA_TENANT_ID, ENTRA_AUDIENCE。 / AUTH_MODE=entra: missing or wrong: ENTRA_CLOUD, ENTRA_TENANT_ID, ENTRA_AUDIENCE.',
    ]);
  });

  it('take keys by their hashes, with names or without, and nothing that is a key itself', () => {
    expect(settings({ AUTH_MODE: 'key', SERVICE_KEYS: `office=${DIGEST}, ${DIGEST}` }).access).toMatchObject({
      keys: [{ name: 'office' }, { name: 'abababab' }],
    });
    expect(faults({ AUTH_MODE: 'key' })).toEqual(['keys']);
    expect(faults({ AUTH_MODE: 'key', SERVICE_KEYS: 'my-secret' })).toEqual(['keys']);
    expect(faults({ AUTH_MODE: 'key', SERVICE_KEYS: `${DIGEST},my-secret` })).toEqual(['keys']);
  });

  it('are faulty in a mode that is none', () => {
    expect(faults({ AUTH_MODE: 'none' })).toEqual(['mode']);
    expect(faults({ AUTH_MODE: '', NODE_ENV: 'production' })).toEqual(['mode']);
  });

  it('name every fault at once', () => {
    expect(faults({ AUTH_MODE: 'x', API_PORT: '70000', TIME_BUDGET_SECONDS: 'soon', ADDIN_ORIGIN: 'https://kaohe.example/' })).toEqual(
      ['mode', 'number', 'number', 'origin'],
    );
  });

  it.each(['kaohe.example', 'https://', 'https://kaohe.example/index.html', 'HTTPS://kaohe.example', 'https://kaohe.example:443', '*'])('refuse %j as an origin', (origin) => {
    expect(faults({ ADDIN_ORIGIN: `https://a.example,${origin}` })).toEqual(['origin']);
  });

  it('are as none where they are empty', () => {
    const names = new Set<string>();
    const read = (env: Environment) => new Proxy(env, { get: (given, name) => (names.add(String(name)), given[String(name)]) });
    settings(read({}));
    const empty = Object.fromEntries([...names].map((name) => [name, '']));
    expect(settings(empty)).toEqual(settings({}));
    expect(settings({ ...empty, ADDIN_ORIGIN: ' , ' })).toEqual(settings({}));
    expect(settings({ ...empty, WEB_ORIGIN: 'http://localhost:3100' }).origins).toEqual(['http://localhost:3100']);
    expect(settings({ ...entra, ENTRA_CLOUD: '', ENTRA_SCOPE: '', ENTRA_CLIENT_IDS: '' })).toEqual(settings(entra));
  });

  it('take several origins of the add-in', () => {
    expect(settings({ ADDIN_ORIGIN: 'https://a.example, https://b.example:8443' }).origins).toEqual(['https://a.example', 'https://b.example:8443']);
  });
});
