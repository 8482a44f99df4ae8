import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { localApp, PREFIX } from './local-app';
import { Connections, PATIENCE } from './local-connections';
import { consoleLog, type Log } from './log';
import { partsOf } from './assemble';
import { LIMITS } from '../shared/contract/limits';
import { timeFor } from './workers/worker-pool';
import { answerBrokenRequests, unreadable } from './local-refusals';
import { faultText, readSettings, type Environment } from './settings';

export interface LocalOptions {
  /** Taken from the environment where left out, as everything else is. */
  readonly host?: string;
  readonly port?: number;
  /** Origins of the pages that may call; beside those of the environment. */
  readonly origins?: readonly string[];
  /** Answers every address but those of the service: the add-in's pages, where one server has both. */
  readonly site?: (request: Request) => Response | Promise<Response>;
  /** The bundled `work/thread.ts`; without it long cohorts are worked out in line. */
  readonly threadFile?: string;
  readonly env?: Environment;
  readonly log?: Log;
}

export interface LocalService {
  readonly port: number;
  /** Resolves when the requests that were running have been answered. */
  close(): Promise<void>;
}

const patience = { headersTimeout: PATIENCE.head, requestTimeout: PATIENCE.request, connectionsCheckingInterval: PATIENCE.looked };
/** Milliseconds beyond the time of one request that an answer needs to be sent. */
const TO_SEND = 5_000;

/**
 * The scoring function on this machine: the very routes of Azure behind a small server. Throws where
 * the settings do not hold, above all where it would stand open to a network; rejects where the port
 * is taken.
 */
export async function startLocal(options: LocalOptions = {}): Promise<LocalService> {
  const { env = process.env, log = consoleLog, threadFile, site } = options;
  const read = readSettings({ ...env, ...(options.host ? { API_HOST: options.host } : {}) });
  if ('faults' in read) throw new Error(read.faults.map(faultText).join('\n'));
  const settings = { ...read.settings, origins: [...read.settings.origins, ...(options.origins ?? [])] };
  const parts = partsOf(settings, threadFile && existsSync(threadFile) ? threadFile : undefined);
  const app = localApp(parts, settings, log);
  const fetch = (request: Request, { incoming }: { incoming: unknown }): Response | Promise<Response> =>
    site && !new URL(request.url).pathname.startsWith(PREFIX) ? site(request) : app.fetch(request, { incoming });
  const listener = getRequestListener(fetch, { overrideGlobalObjects: false, errorHandler: unreadable, autoCleanupIncoming: false });
  const server = createServer(patience);
  const connections = new Connections(server, (incoming, outgoing) => void listener(incoming, outgoing));
  answerBrokenRequests(server);
  await listening(server, options.port ?? settings.port, settings.host);
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      await connections.close(timeFor(LIMITS.bodyBytes, settings.timeBudget) + TO_SEND);
      await parts.workerPool.close();
    },
  };
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((ready, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      ready();
    });
  });
}
