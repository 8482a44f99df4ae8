import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { transform } from 'esbuild';
import { build } from 'vite';
import { at } from '../lib/root.mjs';
import { NOTICES, noticesOfPages } from './notices.mjs';
import { rulesInOne } from './rules-in-one.mjs';

const ENTRY = at('web/single-file/main.ts');
const PAGE = at('web/index.html');
const PUBLIC = at('addin/public');

const TYPES = {
  '.json': 'application/json',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.html': 'text/html;charset=utf-8',
};

/** dist/kaohe.html: grid, pane, functions, engine, documents and samples in one page that is opened from a disk. */
export async function buildSingleFile(file = at('dist/kaohe.html')) {
  const notices = noticesOfPages();
  const { output } = await build({
    configFile: false,
    root: at('.'),
    publicDir: false,
    plugins: [react(), inOne, ...notices.plugins],
    logLevel: 'warn',
    // A module worker cannot be started from a page on a disk.
    worker: { format: 'iife', ...notices.worker },
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: () => true,
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: 20_000,
      rolldownOptions: {
        input: ENTRY,
        output: { codeSplitting: false },
        onwarn(warning, warn) {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  });
  const [script, ...others] = output.filter(({ type }) => type === 'chunk');
  const [style, ...files] = output.filter(({ type }) => type === 'asset');
  if (!script || !style || others.length + files.length > 0) throw new Error(`kaohe.html: not one script and one style, but ${output.map(({ fileName }) => fileName).join(', ')}`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, pageOf(await inScript(script.code), String(style.source)));
  writeFileSync(join(dirname(file), `${basename(file, '.html')}-${NOTICES}`), notices.text());
}

/** What is otherwise here: no files beside the page, and no sign-in, which nothing asks for. */
const inOne = {
  name: 'in-one',
  enforce: 'pre',
  resolveId(source, importer) {
    if (source === 'virtual:site-files' || source === '@azure/msal-browser') return `\0${source}`;
    if (source === './start-worker' && importer?.includes('/addin/local-engine/')) return at('addin/local-engine/start-worker-inline.ts');
    return undefined;
  },
  load(id) {
    if (id === '\0@azure/msal-browser') return 'export const createNestablePublicClientApplication = undefined;';
    return id === '\0virtual:site-files' ? `export const files = ${JSON.stringify(siteFiles())};` : undefined;
  },
};

/** By their addresses, as they would be served. */
function siteFiles() {
  const samples = readdirSync(join(PUBLIC, 'samples')).map((name) => `/samples/${name}`);
  const read = ['/functions.json', '/functions.zh-cn.json', ...samples].map((path) => [path, readFileSync(join(PUBLIC, path))]);
  const made = [['/config.json', Buffer.from('{"scoring":"local"}')], ['/rulebooks/index.html', Buffer.from(rulesInOne(join(PUBLIC, 'rulebooks')))]];
  return Object.fromEntries([...read, ...made].map(([path, bytes]) => [path, { type: TYPES[extname(path)], base64: bytes.toString('base64') }]));
}

/**
 * The code as it may stand between the tags: what would end or open a script is written otherwise, which it may be in texts
 * and patterns alone; that it stands nowhere else, the parser says.
 */
async function inScript(code) {
  const text = code.replace(/<(?=\/script|script|!--)/gi, '\\x3c').replaceAll('\r', '\\r').replaceAll('\0', '\\0');
  await transform(text, { format: 'esm', target: 'es2022' });
  return text;
}

function pageOf(script, style) {
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    // The engine's worker is made of code within the page.
    'worker-src blob:',
    // Nothing leaves the page, whatever runs in it.
    "connect-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const icon = readFileSync(join(PUBLIC, 'icons/icon-32.png')).toString('base64');
  const parts = [
    ['<meta charset="utf-8" />', `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`],
    ['href="/icons/icon-32.png"', `href="data:image/png;base64,${icon}"`],
    ['  </head>', `    <style>${style.replace(/<(?=\/style)/gi, '\\3c ')}</style>\n  </head>`],
    ['<script type="module" src="./main.ts"></script>', `<script type="module">${script}</script>`],
  ];
  let page = readFileSync(PAGE, 'utf8');
  for (const [from, to] of parts) {
    if (page.split(from).length !== 2) throw new Error(`web/index.html does not have one ${from}`);
    page = page.split(from).join(to);
  }
  return page;
}
