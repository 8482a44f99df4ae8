import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve as listen } from '@hono/node-server';
import { localApp } from './local-app';
import { consoleLog, type Log } from './log';
import { partsOf } from './parts';
import { faultText, readSettings, type Environment } from './settings';

export interface LocalOptions {
  /** Taken from the environment where left out, as everything else is. */
  readonly host?: string;
  readonly port?: number;
  /** Origins of the pages that may call; beside those of the environment. */
  readonly origins?: readonly string[];
  /** The bundled `work/thread.ts`; without it long cohorts are worked out in line. */
  readonly threadFile?: string;
  readonly env?: Environment;
  readonly log?: Log;
}

export interface LocalService {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * The scoring function on this machine: the very routes of Azure behind a small server. Throws where
 * the settings do not hold, above all where it would stand open to a network; rejects where the port
 * is taken.
 */
export async function startLocal(options: LocalOptions = {}): Promise<LocalService> {
  const { env = process.env, log = consoleLog, threadFile } = options;
  const read = readSettings({ ...env, ...(options.host ? { API_HOST: options.host } : {}) });
  if ('faults' in read) throw new Error(read.faults.map(faultText).join('\n'));
  const settings = { ...read.settings, origins: [...read.settings.origins, ...(options.origins ?? [])] };
  const parts = partsOf(settings, threadFile && existsSync(threadFile) ? threadFile : undefined);
  const { fetch } = localApp(parts, settings, log);
  const server = await new Promise<ReturnType<typeof listen>>((ready, failed) => {
    const started = listen(
      {
        fetch,
        hostname: settings.host,
        port: options.port ?? settings.port,
        // A caller that sends its request drop by drop does not hold a connection for ever.
        serverOptions: { headersTimeout: 10_000, requestTimeout: 60_000 },
      },
      () => ready(started),
    );
    started.once('error', failed);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await parts.workshop.close();
    },
  };
}
