/** Where the service writes; a line holds no more than route, status, time, sizes and code places. */
export interface Log {
  info(line: string): void;
  error(line: string): void;
}

/* eslint-disable no-console -- the one place that writes to the console; nothing of a request comes here */
export const consoleLog: Log = { info: (line) => console.log(line), error: (line) => console.error(line) };
