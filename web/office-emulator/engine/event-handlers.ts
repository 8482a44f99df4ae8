/** `onChanged.add(handler)`: a handler is registered, and taken away, with the next `sync`; events arrive after the batch. */
import type { AnyMember } from './definition';
import { stateOf, type ProxyState } from './proxy-state';

type Handler = (args: unknown) => Promise<unknown>;

export function eventHandlers(
  proxy: object, name: string, member: AnyMember & { kind: 'event' }, requireHost: (proxy: object, state: ProxyState) => unknown,
): object {
  const state = stateOf(proxy);
  const ends = new Map<Handler, () => void>();
  const place = `${state.path}.${name}`;

  const raiseTo = (handler: Handler) => (make: (context: Excel.RequestContext) => unknown): void => {
    if (!state.batch.host.eventsEnabled) return;
    setTimeout(() => {
      if (!ends.has(handler)) return;
      // As in Excel, a handler that fails is told of on the console and nowhere else.
      // eslint-disable-next-line no-console
      Promise.resolve(handler(make(state.context))).catch((fault: unknown) => console.error(`${place}:`, fault));
    });
  };
  const remove = (handler: Handler): void => {
    state.batch.record({
      statement: `${place}.remove(handler);`,
      reads: false,
      run() { ends.get(handler)?.(); ends.delete(handler); },
    });
  };
  return {
    add(handler: Handler) {
      state.batch.record({
        statement: `${place}.add(handler);`,
        reads: false,
        run() { ends.set(handler, member.subscribe(requireHost(proxy, state), raiseTo(handler))); },
      });
      return { context: state.context, remove: () => remove(handler) };
    },
    remove,
  };
}
