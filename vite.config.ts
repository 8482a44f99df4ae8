import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The pages: the one that Excel shows, the edition for people without Excel, and the preview of the add-in. */
const pages = { taskpane: 'addin/taskpane.html', index: 'web/index.html', preview: 'web/preview.html' };

/** Pages are served from the root, whatever folder of the sources they lie in. */
const pagesAtRoot: Plugin = {
  name: 'pages-at-root',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const [file, page] of Object.entries(bundle)) {
      if (page.type !== 'asset' || !file.endsWith('.html')) continue;
      delete bundle[file];
      this.emitFile({ type: 'asset', fileName: basename(file), source: page.source });
    }
  },
};

export default defineConfig({
  root: at('.'),
  publicDir: at('addin/public'),
  plugins: [react(), pagesAtRoot],
  logLevel: 'warn',
  build: {
    outDir: at('dist/addin'),
    emptyOutDir: true,
    target: 'es2022',
    // The grid is large and loaded by the preview alone, after its page is shown.
    chunkSizeWarningLimit: 12_000,
    // The map of the grid alone would be four times its size.
    sourcemap: false,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(pages).map(([page, file]) => [page, at(file)])),
      // Packages mark files "use client" for frameworks that render on a server.
      onwarn(warning, warn) {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
