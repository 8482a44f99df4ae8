import { gzipSync } from 'node:zlib';
import type { Fault } from './proxy';

export interface FaultCase {
  readonly name: string;
  readonly fault: Fault | 'down';
  /** What the cells say. */
  readonly says: string;
  /** Milliseconds that the service asks to wait; no second try comes before. */
  readonly retryAfter?: number;
  /** Somebody mends it, so there is no hurry: the test gives the sign that a page gives when it is looked at. */
  readonly slow?: boolean;
  /** It is met where events are asked for. */
  readonly events?: boolean;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const status =
  (code: number, headers: Record<string, string> = {}, body = '{}'): Fault =>
  (response) =>
    void response.writeHead(code, { ...JSON_TYPE, ...headers }).end(body);
/** The true answer, changed. */
const changed =
  (change: (answer: Record<string, unknown>) => void): Fault =>
  async (response, pass) => {
    const answer = JSON.parse(await pass()) as Record<string, unknown>;
    change(answer);
    response.writeHead(200, JSON_TYPE).end(JSON.stringify(answer));
  };

const page = '<!doctype html><title>上网认证</title>';

export const faultTable: readonly FaultCase[] = [
  { name: 'refused connection', fault: 'down', says: '连不上计分服务' },
  { name: 'connection cut before the answer', fault: (response) => void response.destroy(), says: '连不上计分服务' },
  {
    name: 'connection cut within the answer',
    fault: async (response, pass) => {
      const text = await pass();
      response.writeHead(200, { ...JSON_TYPE, 'content-length': String(Buffer.byteLength(text)) });
      response.write(text.slice(0, 200), () => response.destroy());
    },
    says: '没有收全',
  },
  { name: 'half JSON', fault: async (response, pass) => void response.writeHead(200, JSON_TYPE).end((await pass()).slice(0, 500)), says: '没有收全' },
  {
    name: 'cut gzip',
    fault: async (response, pass) => {
      const packed = gzipSync(await pass());
      response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(packed.subarray(0, packed.length / 2));
    },
    says: '没有收全',
  },
  { name: 'sign-in page of the network, as 200', fault: status(200, { 'content-type': 'text/html' }, page), says: '先登录上网认证' },
  { name: 'sign-in page of the network, as 403', fault: status(403, { 'content-type': 'text/html' }, page), says: '先登录上网认证' },
  { name: 'empty 200', fault: status(200, {}, ''), says: '是空的' },
  { name: '429 with Retry-After', fault: status(429, { 'retry-after': '3' }), says: '正忙', retryAfter: 3000 },
  { name: '429 whose header is hidden, and the body says it', fault: status(429, {}, '{"retryAfter":3}'), says: '正忙', retryAfter: 3000 },
  { name: '429 without Retry-After', fault: status(429), says: '正忙' },
  { name: '500', fault: status(500), says: '计分服务出错（500）' },
  { name: '502', fault: status(502, { 'content-type': 'text/html' }, page), says: '计分服务出错（502）' },
  { name: '503', fault: status(503), says: '正忙' },
  { name: '504', fault: status(504), says: '计分服务出错（504）' },
  { name: 'no answer in time', fault: () => undefined, says: '秒没有答复' },
  { name: '401', fault: status(401), says: '没有配置登录方式', slow: true },
  { name: '403', fault: status(403), says: '没有使用计分服务的权限', slow: true },
  { name: 'units: [null]', fault: changed((answer) => (answer.units = [null])), says: '看不懂', slow: true },
  { name: 'problems: [null]', fault: changed((answer) => (answer.problems = [null])), says: '看不懂', slow: true },
  { name: 'another JSON', fault: status(200, {}, '[]'), says: '看不懂', slow: true },
  { name: 'answer for another year', fault: changed((answer) => (answer.year = 2017)), says: '答的不是所问的（2017 ≠ 2019）', slow: true },
  { name: 'answer for another period', fault: changed((answer) => (answer.period = '2019-H1')), says: '答的不是所问的', slow: true },
  { name: 'answer by another rulebook', fault: changed((answer) => ((answer.rulebook as { id: string }).id = 'village-cadre')), says: '答的不是所问的', slow: true },
  { name: 'answer with other parameters', fault: changed((answer) => (answer.parameters = {})), says: '答的不是所问的（veto_total）', slow: true },
  {
    name: 'answer for other rows',
    fault: changed((answer) => {
      for (const unit of answer.units as { items: { events: { id: string }[] }[] }[]) for (const { events } of unit.items) for (const event of events) event.id = '台账!A9999';
    }),
    says: '答的不是所问的（台账!A9999）',
    slow: true,
    events: true,
  },
  { name: 'answer for another cohort', fault: changed((answer) => (answer.units as unknown[]).pop()), says: '答的不是所问的（2 ≠ 3）', slow: true },
  { name: 'answer with another default', fault: changed((answer) => ((answer.parameters as Record<string, unknown>).excellent_share = 0.99)), says: '答的不是所问的（excellent_share）', slow: true },
  { name: 'answer by other rules under the same version', fault: changed((answer) => ((answer.rulebook as { hash: string }).hash = 'f'.repeat(64))), says: '内容却不一样', slow: true },
  { name: 'answer for other facts', fault: changed((answer) => (answer.fingerprint = 'f'.repeat(64))), says: '答的不是所问的（ffffffffffff ≠ ', slow: true },
];
