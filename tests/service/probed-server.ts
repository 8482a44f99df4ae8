import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { RunningServer } from './running-server';

const probe = resolve(import.meta.dirname, 'loop-probe.cjs');

/** Whether the system tells how much of the processor's time a thread had: Linux always, others from Node 23.9. */
export const tellsThreadTime = process.platform === 'linux' ? existsSync('/proc/thread-self/schedstat') : 'threadCpuUsage' in process;

/** The built server, which can be asked how long its event loop was held. */
export const probedServer = (env: Record<string, string> = {}): Promise<RunningServer> =>
  RunningServer.start({ NODE_OPTIONS: `--require=${JSON.stringify(probe)}`, ...env });

/** Milliseconds of the processor's time that one turn of the event loop took at most since the last call. */
export const heldSince = async (server: RunningServer): Promise<number> => Number(await server.answerTo('SIGUSR2', /event loop: (\d+) ms/));
