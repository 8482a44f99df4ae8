import { addinConfig } from '../lib/addin-config.mjs';
import { ASK_AGAIN, ASSETS, FOR_EVER } from '../lib/caching.mjs';
import { PANES, securityHeaders } from '../lib/security-headers.mjs';

/**
 * What stands beside the pages once they are served elsewhere: where the service is, and the headers
 * to send, for any web server (by page) and for Azure Static Web Apps.
 * @returns {[file: string, text: string][]}
 */
export function siteFiles(environment = process.env) {
  const config = addinConfig(environment);
  const headersOf = (page) => ({ ...securityHeaders({ service: config.service, page, lasting: true }), 'Cache-Control': ASK_AGAIN });
  const staticWebApp = {
    globalHeaders: headersOf('/preview.html'),
    routes: [
      ...PANES.map((route) => ({ route, headers: headersOf(route) })),
      { route: `${ASSETS}*`, headers: { 'Cache-Control': FOR_EVER } },
    ],
    mimeTypes: { '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  };
  const headers = Object.fromEntries([...PANES, '/', '/index.html', '/preview.html'].map((page) => [page, headersOf(page)]));
  return [
    ['config.json', text(config)],
    ['headers.json', text(headers)],
    ['staticwebapp.config.json', text(staticWebApp)],
  ];
}

const text = (value) => `${JSON.stringify(value, null, 2)}\n`;
