import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../lib/sources';

/** Read, not built: that the two folders run by themselves, by a user without rights, is tried in production.test.ts. */
const [, build = '', run = ''] = readFileSync(join(root, 'Dockerfile'), 'utf8').split(/^FROM .*$/m);

describe('the container', () => {
  it('is installed from the lockfile, with no script of any package', () => {
    expect(build).toMatch(/^RUN npm ci --ignore-scripts/m);
  });

  it('holds the two built folders and nothing else', () => {
    expect(run.match(/^COPY .*$/gm)).toEqual([
      'COPY --from=build --chown=root:root /kaohe/dist/server ./server',
      'COPY --from=build --chown=root:root /kaohe/dist/addin ./addin',
    ]);
    expect(run).not.toMatch(/^(RUN|ADD) /m);
  });

  it('runs as a user without rights, in production, and is looked after by its health', () => {
    expect(run).toMatch(/^USER node$/m);
    expect(run).toMatch(/NODE_ENV=production/);
    expect(run.indexOf('USER node')).toBeLessThan(run.indexOf('CMD ["node", "server/pages-and-service.cjs"]'));
    expect(run).toContain('/api/v1/health');
  });

  it('takes nothing along that is not in the repository', () => {
    const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.env', 'node_modules', 'dist']));
  });
});
