import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['{addin,web,workbook,functions,shared,manifests,tests,scripts}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/lib/generated.ts'],
    testTimeout: 20_000,
    hookTimeout: 120_000,
  },
});
