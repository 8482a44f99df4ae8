import type { Workbook } from '../../workbook/model/port/workbook';

/** What the file itself remembers of a final copy, wherever its sheets have gone. */
export interface Trace {
  /** `2020-01-15 17:42` */
  readonly time: string;
  /** The record, as it was called when it was made. */
  readonly sheet: string;
  /** Formulas that became values. */
  readonly count: number;
  /** The first of them, and where it stood: where it stands there again, somebody has undone the whole. */
  readonly at: { readonly sheet: string; readonly row: number; readonly column: number };
  readonly formula: string;
}

export interface Traces {
  readonly finals: readonly Trace[];
  /** Keys of what is missing of which people have said that they know. */
  readonly known: readonly string[];
}

type Settings = Workbook['settings'];

const setting = 'finalCopies';
const none: Traces = { finals: [], known: [] };

export async function readTraces(settings: Settings): Promise<Traces> {
  const value = (await settings.get(setting)) as Partial<Record<keyof Traces, unknown>> | null | undefined;
  if (typeof value !== 'object' || value === null) return none;
  const { finals, known } = value;
  return {
    finals: Array.isArray(finals) ? finals.filter(isTrace) : [],
    known: Array.isArray(known) ? known.filter((each) => typeof each === 'string') : [],
  };
}

export async function keepTrace(settings: Settings, trace: Trace): Promise<void> {
  const { finals, known } = await readTraces(settings);
  await settings.set(setting, { finals: [...finals, trace], known });
}

/** The formulas are back: nothing of it can be missing any more. */
export async function dropTrace(settings: Settings, { time, sheet }: Pick<Trace, 'time' | 'sheet'>): Promise<void> {
  const { finals, known } = await readTraces(settings);
  const own = finals.find((each) => each.time === time && each.sheet === sheet) ?? finals.find((each) => each.time === time);
  if (own) await settings.set(setting, { finals: finals.filter((each) => each !== own), known });
}

export async function acknowledge(settings: Settings, key: string): Promise<void> {
  const { finals, known } = await readTraces(settings);
  await settings.set(setting, { finals, known: [...known.filter((each) => each !== key), key] });
}

/** The traces whose record is nowhere. A record may have been renamed: two of one minute are counted. */
export function withoutRecord(traces: readonly Trace[], records: readonly Pick<Trace, 'time' | 'sheet'>[]): readonly Trace[] {
  const left = [...records];
  const taken = (fits: (record: Pick<Trace, 'time' | 'sheet'>) => boolean): boolean => {
    const at = left.findIndex(fits);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  const rest = traces.filter(({ time, sheet }) => !taken((record) => record.time === time && record.sheet === sheet));
  return rest.filter(({ time }) => !taken((record) => record.time === time));
}

/** The file may have gone through other hands. */
function isTrace(value: unknown): value is Trace {
  if (typeof value !== 'object' || value === null) return false;
  const { time, sheet, count, at, formula } = value as Partial<Record<keyof Trace, unknown>>;
  const place = at as Partial<Trace['at']> | null | undefined;
  return [time, sheet, formula, place?.sheet].every((each) => typeof each === 'string') && [count, place?.row, place?.column].every((each) => typeof each === 'number');
}
