import { readFileSync, writeFileSync } from 'node:fs';
import { at } from '../lib/root.mjs';

const WORLDWIDE = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const NATIONAL = 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js';

/** Excel in the cloud run by 21Vianet takes its office.js from there: the same page, with that address. */
export function writeNationalPage() {
  const page = readFileSync(at('dist/addin/taskpane.html'), 'utf8');
  if (!page.includes(WORLDWIDE)) throw new Error(`taskpane.html does not load ${WORLDWIDE}.`);
  writeFileSync(at('dist/addin/taskpane.21vianet.html'), page.replaceAll(WORLDWIDE, NATIONAL));
}
