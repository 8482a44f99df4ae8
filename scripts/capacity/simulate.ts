import { assumed, published } from './platform';
import { Timeline } from './queue';

/** One request as it arrives. Milliseconds. */
export interface Arrival {
  readonly at: number;
  /** Of the processor of an instance. */
  readonly work: number;
}

export interface Settings {
  /** Requests that one instance takes at once; it works at one of them at a time. */
  readonly concurrency: number;
  readonly mostInstances: number;
  /** Instances that are there from the beginning, and stay. */
  readonly alwaysReady: number;
  readonly newInstancesPerSecond: number;
  /** From the decision until a new instance takes requests. */
  readonly startMs: number;
}

export interface Outcome {
  /** From arrival to answer, retries and pauses included, in the order of the arrivals; Infinity where nobody got one. */
  readonly waits: Float64Array;
  readonly mostInstances: number;
  /** Requests for which there was no place when they came. */
  readonly queued: number;
  readonly retried: number;
  readonly failed: number;
  /** Executions, and seconds in which an instance is billed. */
  readonly executions: number;
  readonly billedSeconds: number;
}

type Event = { readonly kind: 'arrive'; readonly request: number; readonly tries: number } | { readonly kind: 'done'; readonly instance: number } | { readonly kind: 'ready' } | { readonly kind: 'scale' };

interface Work {
  readonly request: number;
  readonly since: number;
  readonly tries: number;
}

interface Instance {
  readonly queue: Work[];
  /** When the present period of activity began; null while idle. */
  busySince: number | null;
}

/**
 * Lets requests arrive at instances that each work at one request at a time, in the order in which they came. Where all
 * are full, requests wait in front, and instances are added one by one, no faster than the platform adds them. Whoever
 * waits longer than the add-in does tries again after a pause, as the add-in does.
 */
export function simulate(arrivals: readonly Arrival[], settings: Settings): Outcome {
  const timeline = new Timeline<Event>();
  const waits = new Float64Array(arrivals.length).fill(Infinity);
  const instances: Instance[] = Array.from({ length: Math.min(settings.alwaysReady, settings.mostInstances) }, newInstance);
  // Instances by how many requests they hold: the emptiest takes the next.
  const byLoad: number[][] = Array.from({ length: settings.concurrency + 1 }, () => []);
  instances.forEach((_, index) => byLoad[0]?.push(index));
  const front: Work[] = [];
  let [head, starting, nextStart, queued, retried, failed, executions, billedMs] = [0, 0, 0, 0, 0, 0, 0, 0];

  for (const [request, { at }] of arrivals.entries()) timeline.put(at, { kind: 'arrive', request, tries: 1 });
  for (let event = timeline.next(); event; event = timeline.next()) {
    const { at: now, what } = event;
    if (what.kind === 'arrive') arrive({ request: what.request, since: now, tries: what.tries }, now);
    else if (what.kind === 'done') finish(what.instance, now);
    else if (what.kind === 'scale') scale(now);
    else {
      starting--;
      instances.push(newInstance());
      byLoad[0]?.push(instances.length - 1);
      takeFromFront(now);
    }
  }
  return { waits, mostInstances: instances.length, queued, retried, failed, executions, billedSeconds: billedMs / 1000 };

  function arrive(work: Work, now: number): void {
    if (place(work, now)) return;
    queued++;
    front.push(work);
    if (starting === 0) timeline.put(Math.max(now, nextStart), { kind: 'scale' });
  }

  function place(work: Work, now: number): boolean {
    const load = byLoad.findIndex((list, index) => index < settings.concurrency && list.length > 0);
    const index = load < 0 ? undefined : byLoad[load]?.pop();
    const instance = index === undefined ? undefined : instances[index];
    if (index === undefined || !instance) return false;
    byLoad[load + 1]?.push(index);
    instance.queue.push(work);
    if (instance.queue.length === 1) {
      instance.busySince ??= now;
      begin(index, work, now);
    }
    return true;
  }

  function begin(instance: number, { request }: Work, now: number): void {
    executions++;
    timeline.put(now + (arrivals[request]?.work ?? 0), { kind: 'done', instance });
  }

  function finish(index: number, now: number): void {
    const instance = instances[index];
    const done = instance?.queue.shift();
    if (!instance || !done) return;
    const load = instance.queue.length;
    const list = byLoad[load + 1];
    list?.splice(list.indexOf(index), 1);
    byLoad[load]?.push(index);
    if (now - done.since <= assumed.patienceMs) waits[done.request] = now - (arrivals[done.request]?.at ?? 0);
    else giveUp(done, now);
    const next = instance.queue[0];
    if (next) begin(index, next, now);
    else if (instance.busySince !== null) {
      billedMs += billed(now - instance.busySince);
      instance.busySince = null;
    }
    takeFromFront(now);
  }

  function takeFromFront(now: number): void {
    while (head < front.length) {
      const work = front[head];
      if (!work) return;
      if (now - work.since > assumed.patienceMs) giveUp(work, now);
      else if (!place(work, now)) return;
      head++;
    }
  }

  /** The add-in stopped waiting, and asks again after a pause or says that nobody answers. */
  function giveUp({ request, since, tries }: Work, now: number): void {
    if (tries >= assumed.tries) {
      failed++;
      return;
    }
    retried++;
    timeline.put(Math.max(now, since + assumed.patienceMs + assumed.firstPauseMs * 2 ** (tries - 1)), { kind: 'arrive', request, tries: tries + 1 });
  }

  function scale(now: number): void {
    const waiting = front.length - head;
    if (waiting === 0 || now < nextStart || instances.length + starting >= settings.mostInstances) return;
    // No more than what waits has use for.
    if (starting * settings.concurrency < waiting) {
      starting++;
      timeline.put(now + settings.startMs, { kind: 'ready' });
    }
    nextStart = now + 1000 / settings.newInstancesPerSecond;
    timeline.put(nextStart, { kind: 'scale' });
  }
}

const newInstance = (): Instance => ({ queue: [], busySince: null });

/** A period of activity as it is billed, in milliseconds. */
export const billed = (ms: number): number => Math.max(published.leastBilledMs, Math.ceil(ms / published.billedStepMs) * published.billedStepMs);
