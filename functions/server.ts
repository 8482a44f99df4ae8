import { join } from 'node:path';
import { startLocal } from './local';
import { consoleLog } from './log';

/** Entry for a server of one's own (Docker, systemd, behind a reverse proxy); settings from the environment. */
startLocal({ threadFile: join(__dirname, 'thread.cjs') }).then(
  (service) => {
    consoleLog.info(`listening on port ${service.port}`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void service.close().finally(() => process.exit(0)));
    }
  },
  (error: Error) => {
    consoleLog.error(error.message);
    process.exitCode = 1;
  },
);
