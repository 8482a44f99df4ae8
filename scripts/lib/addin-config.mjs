/** Where the built add-in finds its scoring function, unless `API_ORIGIN` says otherwise. */
const LOCAL_SERVICE = 'http://localhost:7071';

/** The sign-in of the two clouds; the service has the same, in `functions/settings.ts`. */
const AUTHORITIES = { global: 'https://login.microsoftonline.com', china: 'https://login.partner.microsoftonline.cn' };

/**
 * `config.json` beside the pages: where the service is and how it is entered, by the names that the
 * service itself reads; or that scores are worked out in the page (`SCORING=local`). Holds nothing secret: anybody can read it.
 * @param {Record<string, string | undefined>} environment
 * @returns {{ scoring: 'local' } | { service: string, auth: object, privacy?: true }}
 */
export function addinConfig(environment) {
  const scoring = environment.SCORING || 'service';
  if (scoring === 'local') return { scoring };
  if (scoring !== 'service') throw new Error(`SCORING ${JSON.stringify(scoring)}: service or local. / SCORING 应为 service 或 local。`);
  return {
    service: new URL(environment.API_ORIGIN || LOCAL_SERVICE).origin,
    auth: authOf(environment),
    ...(environment.PRIVACY === 'on' ? { privacy: true } : {}),
  };
}

/** @param {Record<string, string | undefined>} environment */
function authOf(environment) {
  const mode = environment.AUTH_MODE || 'open';
  if (mode !== 'entra') return { mode };
  const [audience] = list(environment.ENTRA_AUDIENCE);
  const [client = audience] = list(environment.ENTRA_CLIENT_IDS);
  const authority = AUTHORITIES[environment.ENTRA_CLOUD || 'global'];
  const tenant = environment.ENTRA_TENANT_ID;
  const missing = Object.entries({ ENTRA_CLOUD: authority, ENTRA_TENANT_ID: tenant, ENTRA_AUDIENCE: audience }).flatMap(([name, value]) => (value ? [] : [name]));
  if (missing.length > 0) throw new Error(`AUTH_MODE=entra: missing or wrong: ${missing.join(', ')}. / AUTH_MODE=entra 的设置缺少或有误：${missing.join('、')}。`);
  const resource = audience.startsWith('api://') ? audience : `api://${audience}`;
  return {
    mode,
    clientId: client,
    authority: `${authority}/${tenant}`,
    scope: `${resource}/${environment.ENTRA_SCOPE || 'Score.Run'}`,
  };
}

const list = (text = '') => text.split(',').map((part) => part.trim()).filter(Boolean);
