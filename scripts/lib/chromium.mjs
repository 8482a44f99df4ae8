import { existsSync } from 'node:fs';

/** Where Chromium is: `CHROMIUM`, else where Debian puts it; null where there is none. */
export function findChromium() {
  return [process.env.CHROMIUM, '/usr/bin/chromium'].find((path) => path && existsSync(path)) ?? null;
}
