/** Where the service writes; a line holds no more than route, status, time, sizes and code places. */
export interface Log {
  info(line: string): void;
  error(line: string): void;
}
