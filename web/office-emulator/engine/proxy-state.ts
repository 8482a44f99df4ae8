/** What a proxy remembers: where it came from, what is known of its host, what was loaded. */
import type { Batch } from './context';
import type { AnyDefinition } from './definition';

export interface ProxyState {
  batch: Batch;
  context: Excel.RequestContext;
  definition: AnyDefinition;
  /** How the add-in got here, for error messages. */
  path: string;
  host: unknown;
  known: boolean;
  isNull: boolean;
  bornIn: number;
  tracked: boolean;
  values: Map<string, unknown>;
  children: Map<string, object>;
  items: object[] | null;
}

const states = new WeakMap<object, ProxyState>();

export function remember(proxy: object, state: ProxyState): void {
  states.set(proxy, state);
}

export function stateOf(proxy: object): ProxyState {
  const state = states.get(proxy);
  if (!state) throw new TypeError('Illegal invocation');
  return state;
}

export const isProxy = (value: unknown): value is object => typeof value === 'object' && value !== null && states.has(value);
