import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../lib/root.mjs';

/** The name of the file beside what it is about. */
export const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/**
 * The licences of the packages that went into a bundle: they ask that their text goes along.
 * @param {Iterable<string>} files those of which it is made, from the root of the project or in full
 */
export function noticesOf(files) {
  const folders = [...files].flatMap((file) => /^\0?(?:.*\/)?(node_modules\/(?:@[^/]+\/)?[^/]+)/.exec(file.replaceAll('\\', '/'))?.[1] ?? []);
  return [...new Set(folders)].sort().map(noticeOf).join(`\n${'-'.repeat(80)}\n\n`);
}

function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(at(folder, 'package.json'), 'utf8'));
  const file = readdirSync(at(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file && existsSync(at(folder, file)) ? readFileSync(join(at(folder), file), 'utf8').trim() : usualText(name, license, author);
  if (!text) throw new Error(`${name} ${version} carries no licence text and names ${license ?? 'none'}`);
  return `${name} ${version} (${license ?? 'as follows'})\n\n${text}\n`;
}

/** The text of a licence that a package names without bringing it. */
function usualText(name, license, author) {
  const holder = (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`;
  // The project's own is the same.
  if (license === 'Apache-2.0') return readFileSync(at('LICENSE'), 'utf8').trim();
  const text = { ISC, MIT }[license];
  return text ? `Copyright (c) ${holder}\n\n${text}` : undefined;
}

const ISC = `Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES
WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR
ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF
OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

/** Notes which files a build of pages puts in, those of its workers too. */
export function noticesOfPages() {
  const files = new Set();
  const plugin = {
    name: 'notices',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) for (const file of chunk.moduleIds ?? []) files.add(file);
    },
  };
  return { plugins: [plugin], worker: { plugins: () => [plugin] }, text: () => noticesOf(files) };
}
