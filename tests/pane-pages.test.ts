import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePanePages } from '../scripts/build/pane-pages.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaohe-pages-'));
  writeFileSync(join(folder, 'taskpane.html'), '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>');
});
afterEach(() => rmSync(folder, { recursive: true }));

const scriptOf = (page: string): string => /src="([^"]+)"/.exec(readFileSync(join(folder, page), 'utf8'))![1]!;

describe('the pages that Excel shows', () => {
  it('load office.js from the cloud that Excel is in', () => {
    writePanePages({ folder, mirror: '' });
    expect(scriptOf('taskpane.html')).toBe('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
    expect(scriptOf('taskpane.21vianet.html')).toBe('https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js');
  });

  it('load it from beside them in a closed network', () => {
    mkdirSync(join(folder, 'office'));
    writeFileSync(join(folder, 'office/office.js'), '');
    writePanePages({ folder, mirror: '/office/office.js' });
    expect(['taskpane.html', 'taskpane.21vianet.html'].map(scriptOf)).toEqual(['/office/office.js', '/office/office.js']);
  });

  it.each(['https://mirror.example/office.js', '//mirror.example/office.js', '/../office.js', 'office.js'])('never load it from %s', (mirror) => {
    expect(() => writePanePages({ folder, mirror })).toThrow('OFFICE_JS_PATH');
  });

  it('are not built for a mirror that is not there', () => {
    expect(() => writePanePages({ folder, mirror: '/office/office.js' })).toThrow('addin/public/office/office.js is missing');
  });
});
