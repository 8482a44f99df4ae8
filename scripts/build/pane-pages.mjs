import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../lib/root.mjs';

const WORLDWIDE = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const NATIONAL = 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js';

/**
 * The pages that Excel shows, each with its office.js: that of Microsoft, that of the cloud run by
 * 21Vianet; or, for a network that reaches neither, a mirror beside the pages (`OFFICE_JS_PATH`).
 * @param {{ folder?: string, mirror?: string }} [options]
 */
export function writePanePages({ folder = at('dist/addin'), mirror = process.env.OFFICE_JS_PATH } = {}) {
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  if (!page.includes(WORLDWIDE)) throw new Error(`taskpane.html does not load ${WORLDWIDE}.`);
  if (mirror) checkMirror(folder, mirror);
  writeFileSync(join(folder, 'taskpane.html'), page.replaceAll(WORLDWIDE, mirror || WORLDWIDE));
  writeFileSync(join(folder, 'taskpane.21vianet.html'), page.replaceAll(WORLDWIDE, mirror || NATIONAL));
}

/** Beside the pages, so that no other origin needs to be allowed to run scripts in them. */
function checkMirror(folder, mirror) {
  if (!/^\/(?:[\w.-]+\/)*[\w.-]+\.js$/.test(mirror)) {
    throw new Error(`OFFICE_JS_PATH ${JSON.stringify(mirror)}: a path beside the pages such as /office/office.js. / 应为页面旁的路径，如 /office/office.js。`);
  }
  if (!existsSync(join(folder, mirror))) {
    throw new Error(`OFFICE_JS_PATH: addin/public${mirror} is missing. / 缺少文件 addin/public${mirror}。`);
  }
}
