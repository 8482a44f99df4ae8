import { securityHeaders } from '../lib/security-headers.mjs';

/** Where the built add-in finds its scoring function, unless `API_ORIGIN` says otherwise. */
const LOCAL_SERVICE = 'http://localhost:7071';

/**
 * What stands beside the pages once they are served elsewhere: where the service is, and the headers
 * for the web server to send (one line each, by page).
 * @returns {[file: string, text: string][]}
 */
export function siteFiles(environment = process.env) {
  const service = new URL(environment.API_ORIGIN || LOCAL_SERVICE).origin;
  const config = { service, auth: { mode: environment.AUTH_MODE || 'open' } };
  const headers = Object.fromEntries(
    ['/taskpane.html', '/preview.html'].map((page) => [page, securityHeaders({ service, page })]),
  );
  return [
    ['config.json', `${JSON.stringify(config, null, 2)}\n`],
    ['headers.json', `${JSON.stringify(headers, null, 2)}\n`],
  ];
}
