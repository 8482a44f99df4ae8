import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { steps } from '../scripts/build/steps.mjs';
import { makeWhenStale } from '../scripts/lib/up-to-date.mjs';
import { startDevServers, type DevServers } from './lib/dev-servers';
import { root } from './lib/sources';

describe('what is out of date', () => {
  it('is built in a process that ends, never in the one that goes on to serve or to test', async () => {
    const manifest = join(root, 'dist/manifests/manifest.xml');
    rmSync(manifest, { force: true });
    const make = () => Promise.reject(new Error('it was built in this process'));
    await makeWhenStale({ ...steps.manifests, output: 'dist/manifests/nothing-of-this-name', make });
    expect(readFileSync(manifest, 'utf8')).toContain('<OfficeApp');
  });

  it('ends whoever waits for it where it cannot be built', async () => {
    await expect(makeWhenStale({ ...steps.manifests, name: 'dist/nothing', output: 'dist/nothing' })).rejects.toThrow('dist/nothing could not be built');
  });
});

describe('npm start', () => {
  let servers: DevServers | undefined;
  afterAll(() => servers?.stop());

  it('holds little memory once it serves', async () => {
    servers = await startDevServers();
    const status = (() => {
      try {
        return readFileSync(`/proc/${servers?.process.pid}/status`, 'utf8');
      } catch {
        return null;
      }
    })();
    // Elsewhere than on Linux the system does not tell.
    if (status === null) return;
    expect(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024, 'megabytes').toBeLessThan(400);
  });
});
