/**
 * The language in which the stand-in says what each Office.js object can do. A definition lists the members of one class with
 * the requirement set each came with; types tie names, values and arguments to `@types/office-js`, so that a member Excel
 * does not have, or has otherwise, fails to compile. Proxies (`proxy.ts`) and the list of what is offered
 * (`../offered.ts`) are both made from definitions.
 */
type ClientObject = OfficeExtension.ClientObject;
type IsAny<T> = 0 extends 1 & T ? true : false;

/** Proxies among the arguments reach a definition as the host objects behind them. */
export type HostArgument<T> = IsAny<T> extends true ? unknown : T extends ClientObject | ClientObject[] ? unknown : T;
export type HostArguments<A extends readonly unknown[]> = { [K in keyof A]: HostArgument<A[K]> };

export interface PropertyMember<Host, T> {
  kind: 'property';
  since: string;
  get(host: Host): T;
  set?: (host: Host, value: T) => void;
}
export interface LinkMember<Host> {
  kind: 'link';
  since: string;
  of: () => Definition<never, never>;
  to(host: Host): unknown;
}
export interface ObjectMember<Host, A extends readonly unknown[]> {
  kind: 'object';
  since: string;
  of: () => Definition<never, never>;
  find(host: Host, ...args: HostArguments<A>): unknown;
}
export interface ActionMember<Host, A extends readonly unknown[]> {
  kind: 'action';
  since: string;
  act(host: Host, ...args: HostArguments<A>): void;
}
export interface ResultMember<Host, A extends readonly unknown[], T> {
  kind: 'result';
  since: string;
  compute(host: Host, ...args: HostArguments<A>): T;
}
export interface EventMember<Host, Args> {
  kind: 'event';
  since: string;
  /** Calls `raise` for each event until the returned function is called. */
  subscribe(host: Host, raise: (make: (context: Excel.RequestContext) => Args) => void): () => void;
}
export interface ItemsMember<Host> {
  kind: 'items';
  since: string;
  of: () => Definition<never, never>;
  list(host: Host): unknown[];
}

type Callable<Host, A extends readonly unknown[], R> =
  [R] extends [ClientObject] ? ObjectMember<Host, A>
    : [R] extends [OfficeExtension.ClientResult<infer T>] ? ResultMember<Host, A, T>
      : ActionMember<Host, A>;

/** Tuples keep unions such as boolean whole. */
export type Member<Host, V> =
  IsAny<V> extends true ? PropertyMember<Host, V>
    : [V] extends [OfficeExtension.EventHandlers<infer E>] ? EventMember<Host, E>
      : [V] extends [(...args: infer A) => infer R] ? Callable<Host, A, R>
        : [V] extends [ClientObject] ? LinkMember<Host>
          : PropertyMember<Host, V>;

type Reserved = 'context' | 'isNullObject' | 'load' | 'toJSON' | 'set' | 'items' | 'track' | 'untrack';

export type Members<Api, Host> = { [K in Exclude<keyof Api, Reserved>]?: Member<Host, Api[K]> }
  & ('items' extends keyof Api ? { items: ItemsMember<Host> } : unknown);

/** Any member, as the machinery sees it: hosts and arguments have been checked where they were written down. */
export type AnyMember =
  | PropertyMember<unknown, unknown>
  | LinkMember<unknown>
  | ObjectMember<unknown, unknown[]>
  | ActionMember<unknown, unknown[]>
  | ResultMember<unknown, unknown[], unknown>
  | EventMember<unknown, unknown>
  | ItemsMember<unknown>;

export interface Definition<in out Api, in out Host> {
  /** Name of the class in the `Excel` namespace. */
  name: string;
  members: ReadonlyMap<string, AnyMember>;
  /** Ranges are lost between batches unless tracked; other objects are found again by their path. */
  transient: boolean;
  /** Never set: ties the definition to the class and its host for the compiler. */
  types?: { api: Api; host: Host };
}

export type AnyDefinition = Definition<never, never>;

export function define<Api, Host>(
  name: string,
  members: Members<Api, Host>,
  options: { transient?: boolean } = {},
): Definition<Api, Host> {
  const definition = {
    name,
    members: new Map(Object.entries(members as Record<string, AnyMember>)),
    transient: options.transient ?? false,
  };
  defined.set(name, definition);
  return definition;
}

const defined = new Map<string, { name: string }>();

/** A class by its name: Excel's objects lead to each other in rings, which files must not. */
export const named = <Api, Host>(name: string) => (): Definition<Api, Host> => {
  const definition = defined.get(name);
  if (!definition) throw new Error(`no class ${name} is defined`);
  return definition as Definition<Api, Host>;
};

/** Requirement sets are written short: `1.4` is ExcelApi 1.4. */
const set = (since: string): string => (/^\d/.test(since) ? `ExcelApi ${since}` : since);

export const property = <Host, T>(
  since: string, get: (host: Host) => NoInfer<T>, change?: (host: Host, value: NoInfer<T>) => void,
): PropertyMember<Host, T> => ({ kind: 'property', since: set(since), get, ...(change ? { set: change } : {}) });

/** A navigation property, or a method that returns an object: `target` says what it is, `to` finds the host behind it. */
export const link = <Host, Api, Target>(
  since: string, target: () => Definition<Api, Target>, to: (host: Host) => Target | null,
): LinkMember<Host> => ({ kind: 'link', since: set(since), of: target as unknown as () => AnyDefinition, to });

export const object = <Host, A extends readonly unknown[], Api, Target>(
  since: string, target: () => Definition<Api, Target>, find: (host: Host, ...args: HostArguments<A>) => Target | null,
): ObjectMember<Host, A> => ({ kind: 'object', since: set(since), of: target as unknown as () => AnyDefinition, find });

export const action = <Host, A extends readonly unknown[]>(
  since: string, act: (host: Host, ...args: HostArguments<A>) => void,
): ActionMember<Host, A> => ({ kind: 'action', since: set(since), act });

export const result = <Host, A extends readonly unknown[], T>(
  since: string, compute: (host: Host, ...args: HostArguments<A>) => T,
): ResultMember<Host, A, T> => ({ kind: 'result', since: set(since), compute });

export const event = <Host, Args>(
  since: string, subscribe: EventMember<Host, Args>['subscribe'],
): EventMember<Host, Args> => ({ kind: 'event', since: set(since), subscribe });

export const items = <Host, Api, Target>(
  target: () => Definition<Api, Target>, list: (host: Host) => Target[],
): ItemsMember<Host> => ({ kind: 'items', since: set('1.1'), of: target as unknown as () => AnyDefinition, list });
