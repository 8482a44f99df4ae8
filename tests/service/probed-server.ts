import { resolve } from 'node:path';
import { RunningServer } from './running-server';

const probe = resolve(import.meta.dirname, 'loop-probe.cjs');

/** The built server, which can be asked how long its event loop was held. */
export const probedServer = (env: Record<string, string> = {}): Promise<RunningServer> =>
  RunningServer.start({ NODE_OPTIONS: `--require=${JSON.stringify(probe)}`, ...env });

/** Milliseconds that the event loop was held at most since the last call. */
export const heldSince = async (server: RunningServer): Promise<number> => Number(await server.answerTo('SIGUSR2', /event loop: (\d+) ms/));
