/**
 * The headers of the add-in's pages, as one table: name, value, and why. The local web server and the
 * server of one's own send them; `npm run build` writes them for Azure and for any other web server.
 * The answers of the service have their own, in `functions/http/headers.ts`.
 */

/** Who shows the task pane in a frame: Excel on the web, worldwide and in the cloud run by 21Vianet. */
const OFFICE_FRAMES = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
  'https://*.sharepoint.cn',
  'https://*.partner.office365.cn',
  'https://*.partner.officewebapps.cn',
];

/** Where office.js comes from: Microsoft serves it from these alone. A mirror is of the pages' own origin. */
const OFFICE_JS = ['https://appsforoffice.microsoft.com', 'https://appsforoffice.cdn.partner.office365.cn'];

/** Where people sign in, worldwide and 21Vianet. */
const SIGN_IN = ['https://login.microsoftonline.com', 'https://login.partner.microsoftonline.cn'];

/** The pages that Excel shows; all others run without it and need neither office.js nor a sign-in. */
export const PANES = ['/taskpane.html', '/taskpane.21vianet.html'];

/**
 * @typedef {object} Served
 * @property {string | undefined} service the scoring function's address; none where scores are worked out in the page
 * @property {string} page the path asked for
 * @property {boolean} [lasting] served over https for good, not from somebody's own machine
 */

/**
 * @param {Served} served
 * @returns {{ name: string, value: string, reason: string }[]}
 */
export function headerTable({ service, page, lasting = false }) {
  return [
    {
      name: 'Content-Security-Policy',
      value: contentPolicy({ service, page }),
      reason: 'Only scripts of our own and office.js run; facts can be sent to the scoring function and nowhere else; only Office shows the pane in a frame.',
    },
    { name: 'X-Content-Type-Options', value: 'nosniff', reason: 'A file is what its type says: no script out of a picture.' },
    { name: 'Referrer-Policy', value: 'no-referrer', reason: 'The address of the workbook’s own site stays there.' },
    {
      name: 'Permissions-Policy',
      value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
      reason: 'The pane needs none of the machine’s devices.',
    },
    {
      name: 'Cross-Origin-Opener-Policy',
      value: 'same-origin-allow-popups',
      reason: 'No other site holds our window, yet the window for sign-in can answer the pane.',
    },
    ...(lasting
      ? [{ name: 'Strict-Transport-Security', value: 'max-age=31536000', reason: 'Once reached over https, never again over http.' }]
      : []),
  ];
}

/**
 * @param {Served} served
 * @returns {Record<string, string>}
 */
export function securityHeaders(served) {
  return Object.fromEntries(headerTable(served).map(({ name, value }) => [name, value]));
}

/** @param {Served} served */
function contentPolicy({ service, page }) {
  const pane = PANES.includes(page);
  const policy = {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...(pane ? OFFICE_JS : [])],
    // Fluent UI writes its styles into <style> elements as components appear.
    'style-src': ["'self'", "'unsafe-inline'"],
    // The grid draws its pictures from data and blobs.
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    // Facts go to the scoring function, where there is one, and nowhere else; office.js reads its own locale files.
    'connect-src': ["'self'", ...(service ? [new URL(service).origin] : []), ...(pane ? [...SIGN_IN, ...OFFICE_JS] : [])],
    'frame-src': pane ? SIGN_IN : ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': pane ? ["'self'", ...OFFICE_FRAMES] : ["'self'"],
  };
  return Object.entries(policy).map(([name, values]) => [name, ...values].join(' ')).join('; ');
}
