/**
 * The headers of the add-in's pages, as one table: name, value, and why. The local web server sends
 * them and `npm run build` writes them beside the pages for whatever serves them elsewhere.
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

/** Where office.js comes from: Microsoft serves it from these alone. */
const OFFICE_JS = ['https://appsforoffice.microsoft.com', 'https://appsforoffice.cdn.partner.office365.cn'];

/** Where people sign in, worldwide and 21Vianet. */
const SIGN_IN = ['https://login.microsoftonline.com', 'https://login.partner.microsoftonline.cn'];

/**
 * @param {{ service: string, page: string }} options the scoring function's address; the page asked for
 * @returns {Record<string, string>}
 */
export function securityHeaders({ service, page }) {
  // The preview runs without Excel: it needs neither office.js nor a sign-in.
  const preview = page.startsWith('/preview');
  const policy = {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...(preview ? [] : OFFICE_JS)],
    // Fluent UI writes its styles into <style> elements as components appear.
    'style-src': ["'self'", "'unsafe-inline'"],
    // The grid draws its pictures from data and blobs.
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    // Facts go to the scoring function and nowhere else; office.js reads its own locale files.
    'connect-src': ["'self'", new URL(service).origin, ...(preview ? [] : [...SIGN_IN, ...OFFICE_JS])],
    'frame-src': preview ? ["'none'"] : SIGN_IN,
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': preview ? ["'self'"] : ["'self'", ...OFFICE_FRAMES],
  };
  return {
    'Content-Security-Policy': Object.entries(policy).map(([name, values]) => [name, ...values].join(' ')).join('; '),
    // A file is what its type says: no script out of a picture.
    'X-Content-Type-Options': 'nosniff',
    // The address of the workbook's own site stays there.
    'Referrer-Policy': 'no-referrer',
    // The pane needs none of the machine's devices.
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    // Excel opens sign-in in a window that must be able to answer the pane.
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  };
}
