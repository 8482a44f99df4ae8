import { join } from 'node:path';
import { partsOf, unconfiguredParts } from './assemble';
import type { Reply } from '../shared/service/reply';
import type { Asked } from './http/message';
import { consoleLog, type Log } from './log';
import { routes } from './routes';
import type { addresses } from '../shared/service/addresses';
import type { Route } from './routes/route';
import { serve } from './service';
import { faultText, readSettings } from './settings';

/** What answers in Azure, by the settings of the environment. `main.ts` loads it after its routes are registered. */
const read = readSettings(process.env);
const parts = 'settings' in read ? partsOf(read.settings, join(__dirname, 'thread.cjs')) : unconfiguredParts();
if ('faults' in read) {
  // Thrown here, every address would be an unexplained error.
  for (const fault of read.faults) consoleLog.error(faultText(fault));
}

const byName = new Map(routes.map((route) => [route.name, route]));

export const answer = (name: keyof typeof addresses, asked: Asked, params: Readonly<Record<string, string>>, log: Log): Promise<Reply> =>
  serve(parts, byName.get(name) as Route, asked, params, log);
