import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const out = mkdtempSync(join(tmpdir(), 'kaohe-manifests-'));
afterAll(() => rmSync(out, { recursive: true }));

const manifest = (...args: string[]) => spawnSync(process.execPath, ['scripts/manifest.mjs', '--out', out, ...args], { cwd: root, encoding: 'utf8' });

describe('npm run manifest', () => {
  it('writes all three, those for service at the origin that is given', () => {
    const { status, stdout } = manifest('--origin', 'https://kaohe.example.org');
    expect(status).toBe(0);
    const pages = ['manifest.xml', 'manifest.21vianet.xml', 'manifest.development.xml'].map((file) => {
      expect(stdout).toContain(file);
      return /<SourceLocation DefaultValue="([^"]+)"/.exec(readFileSync(join(out, file), 'utf8'))![1];
    });
    expect(pages).toEqual([
      'https://kaohe.example.org/taskpane.html',
      'https://kaohe.example.org/taskpane.21vianet.html',
      'https://localhost:3000/taskpane.html',
    ]);
  });

  it('refuses an origin without TLS, in a plain sentence', () => {
    const { status, stderr } = manifest('--origin', 'http://kaohe.example.org');
    expect(status).toBe(1);
    expect(stderr).toContain('需要 https 地址');
    expect(stderr).not.toContain('    at ');
  });
});
