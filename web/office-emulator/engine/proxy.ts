/** Makes the objects an add-in holds in its hands out of definitions: they record, and know only what was loaded. */
import type { Batch } from './context';
import type { AnyDefinition, AnyMember } from './definition';
import { HostFault, OfficeError } from './errors';
import { eventHandlers } from './event-handlers';
import { isProxy, remember, stateOf, type ProxyState } from './proxy-state';
import { readLoadOption, type LoadRequest, type LoadTree } from './load';

const classes = new WeakMap<AnyDefinition, new () => object>();

interface Origin {
  batch: Batch;
  context: Excel.RequestContext;
}

/** An object whose host is known from the start: the workbook, the items of a loaded collection. */
export function proxyOf(origin: Origin, definition: AnyDefinition, path: string, host: unknown): object {
  const proxy = blank(origin, definition, path);
  settle(stateOf(proxy), host);
  return proxy;
}

/** An object that is looked for when the batch runs. `name` is the member that leads to it. */
function proxyFor(origin: Origin, member: AnyMember & { kind: 'link' | 'object' }, name: string, path: string, find: () => unknown): object {
  const proxy = blank(origin, member.of(), path);
  const mayBeNull = name.endsWith('OrNullObject');
  origin.batch.record({
    statement: `var object = ${path};`,
    reads: member.kind === 'object',
    run() {
      const host = find();
      if (host === null && !mayBeNull) throw new HostFault('ItemNotFound', path);
      settle(stateOf(proxy), host === NULL ? null : host);
    },
  });
  return proxy;
}

/** Stands for "its parent is a null object": what is reached through it is null too, without an error. */
const NULL = Symbol('null object');

function settle(state: ProxyState, host: unknown): void {
  state.host = host;
  state.known = true;
  state.isNull = host === null;
}

function blank(origin: Origin, definition: AnyDefinition, path: string): object {
  const proxy = new (classOf(definition))();
  remember(proxy, {
    ...origin, definition, path,
    host: undefined, known: false, isNull: false,
    bornIn: origin.batch.number, tracked: false,
    values: new Map(), children: new Map(), items: null,
  });
  return proxy;
}

/** The host behind a proxy while a batch runs. */
export function hostOf(proxy: object, batch: Batch): unknown {
  const state = stateOf(proxy);
  if (state.batch !== batch) throw new HostFault('InvalidRequestContext', state.path);
  if (!state.known) throw new HostFault('InvalidObjectPath', state.path);
  const lost = state.definition.transient && !state.tracked && !state.isNull
    && (batch.running ? false : batch.ended || state.bornIn < batch.number);
  if (lost) throw new HostFault('InvalidObjectPath', state.path);
  return state.host;
}

function requireHost(proxy: object, state: ProxyState): unknown {
  const host = hostOf(proxy, state.batch);
  if (host === null) throw new HostFault('ItemNotFound', state.path);
  return host;
}

function hostArguments(args: unknown[], batch: Batch): unknown[] {
  const convert = (value: unknown): unknown => {
    if (isProxy(value)) return hostOf(value, batch);
    return Array.isArray(value) && value.some(isProxy) ? value.map(convert) : value;
  };
  return args.map(convert);
}

const showArguments = (args: unknown[]): string =>
  args.map((arg) => (isProxy(arg) ? stateOf(arg).path : JSON.stringify(arg) ?? 'undefined')).join(', ').slice(0, 120);

function classOf(definition: AnyDefinition): new () => object {
  const known = classes.get(definition);
  if (known) return known;
  const made = class {};
  Object.defineProperty(made, 'name', { value: definition.name });
  Object.defineProperties(made.prototype, commonMembers);
  for (const [name, member] of definition.members) Object.defineProperty(made.prototype, name, describe(name, member));
  classes.set(definition, made);
  return made;
}

function describe(name: string, member: AnyMember): PropertyDescriptor {
  switch (member.kind) {
    case 'property': return describeProperty(name, member);
    case 'link': return { get(this: object) { return child(this, name, () => linked(this, name, member)); } };
    case 'items': return {
      get(this: object) {
        const state = stateOf(this);
        if (!state.items) throw notLoaded(state, 'items');
        return state.items;
      },
    };
    case 'event': return { get(this: object) { return child(this, name, () => eventHandlers(this, name, member, requireHost)); } };
    case 'object': return {
      value(this: object, ...args: unknown[]) {
        const state = stateOf(this);
        const path = `${state.path}.${name}(${showArguments(args)})`;
        return proxyFor(state, member, name, path, () => {
          const host = hostOf(this, state.batch);
          return host === null ? NULL : member.find(host, ...hostArguments(args, state.batch));
        });
      },
    };
    case 'action': return {
      value(this: object, ...args: unknown[]) {
        const state = stateOf(this);
        state.batch.record({
          statement: `${state.path}.${name}(${showArguments(args)});`,
          reads: false,
          run: () => member.act(requireHost(this, state), ...hostArguments(args, state.batch)),
        });
      },
    };
    case 'result': return {
      value(this: object, ...args: unknown[]) {
        const state = stateOf(this);
        return clientResult(state, `${state.path}.${name}(${showArguments(args)});`,
          () => member.compute(requireHost(this, state), ...hostArguments(args, state.batch)));
      },
    };
  }
}

function describeProperty(name: string, member: AnyMember & { kind: 'property' }): PropertyDescriptor {
  const change = member.set;
  return {
    get(this: object) {
      const state = stateOf(this);
      if (!state.values.has(name) && !state.isNull) throw notLoaded(state, name);
      return state.values.get(name);
    },
    ...(change ? {
      set(this: object, value: unknown) {
        const state = stateOf(this);
        state.values.set(name, value);
        state.batch.record({
          statement: `${state.path}.${name} = ${(JSON.stringify(value) ?? 'undefined').slice(0, 120)};`,
          reads: false,
          run: () => change(requireHost(this, state), value),
        });
      },
    } : {}),
  };
}

const notLoaded = (state: ProxyState, name: string): OfficeError =>
  new OfficeError('PropertyNotLoaded', state.batch.host.language, name);

function child(proxy: object, name: string, make: () => object): object {
  const { children } = stateOf(proxy);
  const known = children.get(name);
  if (known) return known;
  const made = make();
  children.set(name, made);
  return made;
}

function linked(proxy: object, name: string, member: AnyMember & { kind: 'link' }): object {
  const state = stateOf(proxy);
  return proxyFor(state, member, name, `${state.path}.${name}`, () => {
    const host = hostOf(proxy, state.batch);
    return host === null ? NULL : member.to(host);
  });
}

function clientResult(state: ProxyState, statement: string, compute: () => unknown): object {
  let known = false;
  let value: unknown;
  state.batch.record({ statement, reads: true, run: () => { value = compute(); known = true; } });
  return {
    get value() {
      if (!known) throw new OfficeError('ValueNotLoaded', state.batch.host.language);
      return value;
    },
    toJSON: () => ({ value }),
  };
}

export function recordLoad(proxy: object, option?: unknown): void {
  const state = stateOf(proxy);
  const request = readLoadOption(option as string);
  state.batch.record({
    statement: `${state.path}.load(${option === undefined ? '' : JSON.stringify(option)});`,
    reads: true,
    run: () => fill(proxy, request),
  });
}

function fill(proxy: object, request: LoadRequest): void {
  const state = stateOf(proxy);
  const host = hostOf(proxy, state.batch);
  if (host === null) return;
  const { members, name: className } = state.definition;
  const itemsMember = members.get('items');
  const ofItems: LoadTree = {};
  let wantsItems = request.all;
  for (const [name, subtree] of Object.entries(request.tree)) {
    if (name === '$all') continue;
    const member = members.get(name);
    if (name === 'items' && itemsMember) { Object.assign(ofItems, subtree); wantsItems = true; }
    else if (member?.kind === 'property') state.values.set(name, member.get(host));
    else if (member?.kind === 'link') fillLink(proxy, name, member, host, subtree);
    else if (itemsMember) { ofItems[name] = subtree; wantsItems = true; }
    else throw new HostFault('InvalidArgument', `${className}.${name}`);
  }
  if (request.all) {
    for (const [name, member] of members) if (member.kind === 'property') state.values.set(name, member.get(host));
  }
  if (wantsItems && itemsMember?.kind === 'items') fillItems(state, itemsMember, host, ofItems, request);
}

function fillLink(proxy: object, name: string, member: AnyMember & { kind: 'link' }, host: unknown, subtree: LoadTree): void {
  const state = stateOf(proxy);
  const target = child(proxy, name, () => blank(state, member.of(), `${state.path}.${name}`));
  settle(stateOf(target), member.to(host));
  fill(target, { tree: subtree, all: Object.keys(subtree).length === 0 });
}

function fillItems(state: ProxyState, member: AnyMember & { kind: 'items' }, host: unknown, tree: LoadTree, request: LoadRequest): void {
  const skip = request.skip ?? 0;
  const hosts = member.list(host).slice(skip, request.top === undefined ? undefined : skip + request.top);
  state.items = hosts.map((each, index) => {
    const item = proxyOf(state, member.of(), `${state.path}.items[${index}]`, each);
    fill(item, { tree, all: Object.keys(tree).length === 0 });
    return item;
  });
}

const commonMembers: PropertyDescriptorMap = {
  context: { get(this: object) { return stateOf(this).context; } },
  isNullObject: {
    get(this: object) {
      const state = stateOf(this);
      if (!state.known) throw notLoaded(state, 'isNullObject');
      return state.isNull;
    },
  },
  load: { value(this: object, option?: unknown) { recordLoad(this, option); return this; } },
  track: { value(this: object) { stateOf(this).tracked = true; return this; } },
  untrack: { value(this: object) { stateOf(this).tracked = false; return this; } },
  set: {
    value(this: Record<string, unknown>, changes: Record<string, unknown>) {
      for (const [name, value] of Object.entries(changes)) {
        const member = stateOf(this).definition.members.get(name);
        if (member?.kind === 'property') this[name] = value;
        else if (member?.kind === 'link') (this[name] as { set(changes: unknown): void }).set(value);
        else throw new OfficeError('InvalidArgument', stateOf(this).batch.host.language, name);
      }
    },
  },
  toJSON: {
    value(this: object) {
      const state = stateOf(this);
      const json: Record<string, unknown> = Object.fromEntries(state.values);
      for (const [name, part] of state.children) {
        if (isProxy(part) && stateOf(part).values.size > 0) json[name] = (part as { toJSON(): unknown }).toJSON();
      }
      if (state.items) json.items = state.items.map((item) => (item as { toJSON(): unknown }).toJSON());
      return json;
    },
  },
};
