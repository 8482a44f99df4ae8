/** Where a server of one's own listens, and by which address people reach it. */
export interface Place {
  readonly host: string;
  readonly port: number;
  /** What stands in the manifests: the reverse proxy's address. */
  readonly origin: string;
  /** Another scoring function than the one in this process; null: this one. */
  readonly service: string | null;
}

/** Reads it from the environment. `PORT` is what platforms set that choose the port themselves. */
export function readPlace(env: Readonly<Record<string, string | undefined>>): Place | { faults: string[] } {
  const origin = env['ADDIN_ORIGIN'] ?? '';
  const service = env['API_ORIGIN'] || null;
  const written = env['WEB_PORT'] || env['PORT'] || '3000';
  const port = Number(written);
  const faults = [
    ...(isHttps(origin) ? [] : [`ADDIN_ORIGIN ${JSON.stringify(origin)}: the https address that people reach is needed, such as https://kaohe.example.org. / 需要填写对外的 https 地址，如 https://kaohe.example.org。`]),
    ...(service === null || isHttps(service) ? [] : [`API_ORIGIN ${JSON.stringify(service)}: an https address such as https://api.example.org. / 应为 https 地址，如 https://api.example.org。`]),
    ...(Number.isInteger(port) && port >= 1 && port <= 65535 ? [] : [`WEB_PORT ${JSON.stringify(written)}: a whole number from 1 to 65535. / 应为 1 到 65535 的整数。`]),
  ];
  if (faults.length > 0) return { faults };
  return { host: env['WEB_HOST'] || '127.0.0.1', port, origin, service };
}

const isHttps = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:' && new URL(text).origin === text;
