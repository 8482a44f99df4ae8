import type { CDPSession, Page } from 'playwright-core';
import type { Sources } from './sources';

/** What the page did with its time between two moments, by who wrote the code. */
export interface Shares {
  /** Milliseconds by owner, the most first. */
  readonly own: readonly (readonly [string, number])[];
  /** Stretches without a pause that are longer than a frame may be, with their owners. */
  readonly blocks: readonly { readonly ms: number; readonly own: readonly (readonly [string, number])[] }[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number; readonly columnNumber: number };
}

interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Milliseconds between two looks at what runs. */
const EVERY = 0.2;
/** Milliseconds; what is longer is a block. */
const LONG = 50;

/** Runs something and says what the page was busy with meanwhile. */
export async function profiled(page: Page, run: () => Promise<unknown>, sources: Sources): Promise<Shares> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: EVERY * 1000 });
  await session.send('Profiler.start');
  await run();
  const { profile } = (await session.send('Profiler.stop')) as { profile: Profile };
  await session.detach();
  return sharesOf(profile, sources);
}

function sharesOf({ nodes, samples, timeDeltas }: Profile, sources: Sources): Shares {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame, sources)]));
  const all = new Map<string, number>();
  const blocks: { ms: number; own: Map<string, number> }[] = [];
  let block: { ms: number; own: Map<string, number> } | null = null;
  samples.forEach((id, at) => {
    const name = names.get(id) ?? '';
    // The delta of a sample is the time that its neighbour on the left took.
    const ms = (timeDeltas[at + 1] ?? 0) / 1000;
    if (name === IDLE) {
      if (block && block.ms >= LONG) blocks.push(block);
      block = null;
      return;
    }
    all.set(name, (all.get(name) ?? 0) + ms);
    block ??= { ms: 0, own: new Map() };
    block.ms += ms;
    block.own.set(name, (block.own.get(name) ?? 0) + ms);
  });
  return { own: sorted(all), blocks: blocks.map(({ ms, own }) => ({ ms, own: sorted(own) })) };
}

const IDLE = '(idle)';
const sorted = (own: ReadonlyMap<string, number>): readonly (readonly [string, number])[] => [...own].sort((one, other) => other[1] - one[1]);

function nameOf({ functionName, url, lineNumber, columnNumber }: ProfileNode['callFrame'], sources: Sources): string {
  if (functionName === '(idle)' || functionName === '(root)') return IDLE;
  if (url === '') return functionName === '(garbage collector)' ? 'sweeping up' : 'the browser';
  return ownerOf(sources.at(url, lineNumber, columnNumber));
}

/** By the file that the code comes from. */
function ownerOf(file: string): string {
  if (file === '') return 'not known';
  if (/univer|rxjs|opentype|@wendellhu/i.test(file)) return 'the grid of the preview';
  if (/node_modules\/(react|scheduler|@fluentui|@griffel|tabster|@tanstack)/i.test(file)) return 'widgets of the pane';
  if (file.includes('node_modules')) return 'other packages';
  return file.includes('web/office-emulator') || file.includes('web/grid') ? 'ours, in the place of Excel' : 'ours';
}

/** Medians over the edits, as lines of a table; and how many blocks there were, with what the longest was busy with. */
export function profileReport(edits: readonly Shares[]): string {
  const owners = [...new Set(edits.flatMap(({ own }) => own.map(([name]) => name)))];
  const median = (list: readonly number[]): number => Math.round([...list].sort((one, other) => one - other)[Math.floor(list.length / 2)] ?? 0);
  const shareOf = (own: Shares['own'], name: string): number => own.find(([each]) => each === name)?.[1] ?? 0;
  const longest = edits.flatMap(({ blocks }) => [...blocks].sort((one, other) => other.ms - one.ms).slice(0, 1));
  const rows = owners.map((name) => `| ${name} | ${median(edits.map(({ own }) => shareOf(own, name)))} | ${median(longest.map(({ own }) => shareOf(own, name)))} |`);
  return [`What the page is busy with during an edit: median of ${edits.length}, milliseconds. Blocks over ${LONG} ms in an edit: ${median(edits.map(({ blocks }) => blocks.length))}.`, '', '| | the whole edit | its longest block |', '|---|---|---|', ...rows].join('\n');
}
