import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The pages of the add-in: the one that Excel shows, and the one for people without Excel. */
const pages = ['taskpane', 'preview'].filter((page) => existsSync(at(`addin/${page}.html`)));

export default defineConfig({
  root: at('addin'),
  publicDir: at('addin/public'),
  plugins: [react()],
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
      input: Object.fromEntries(pages.map((page) => [page, at(`addin/${page}.html`)])),
      // Packages mark files "use client" for frameworks that render on a server.
      onwarn(warning, warn) {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
