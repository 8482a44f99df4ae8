import { mkdirSync, readFileSync } from 'node:fs';
import { at } from './lib/root.mjs';
import { findChromium } from './lib/chromium.mjs';
import { prepare, stop } from './lib/prepare.mjs';

// Draws the icons' PNG files from their SVG sources; run after a change to those. Needs Chromium.
prepare();

const { chromium } = await import('playwright-core');

/** Sizes that Excel shows in dialogs (32, 64) and on the ribbon (16, 32, 80). */
const SIZES = [16, 32, 64, 80];

const executablePath = findChromium();
if (!executablePath) stop('Chromium is needed: set CHROMIUM. / 需要 Chromium，请设置 CHROMIUM。');

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  mkdirSync(at('addin/public/icons'), { recursive: true });
  for (const size of SIZES) {
    const svg = readFileSync(at('manifests/icons', size === 16 ? 'icon-16.svg' : 'icon.svg'), 'utf8');
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: at(`addin/public/icons/icon-${size}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
