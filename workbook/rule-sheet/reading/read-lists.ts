import type { Names } from '../grammar/names';
import type { Loose } from '../grammar/fields';
import { put } from '../grammar/fields';
import type { FaultList } from './faults';
import type { Located, Row } from './locate';
import { inOrder, RowReader, said, type Places } from './reader';
import type { Namings } from './read-items';
import type { RuleDecision } from '../types';
import { textOf } from '../../model/text';

/** The blocks that list things beside the rules: names, parameters, what follows, clauses. */

type Rows = Located['rows'];
const rowsOf = (rows: Rows, name: string): readonly Row[] => inOrder(rows.get(name) ?? []);

export interface NamesRead extends Namings {
  readonly types: readonly Loose[];
  readonly grades: readonly Loose[];
}

export function readNames(rows: Rows, names: Names, faults: FaultList, places: Places): NamesRead {
  const types: Loose[] = [];
  const grades: Loose[] = [];
  const kinds = new Map<string, Loose[]>();
  const levels = new Map<string, Loose[]>();
  const items = new Map<string, Loose>();
  for (const each of rowsOf(rows, 'names')) {
    const row = new RowReader(each, faults, names);
    const what = row.need<string>('what');
    const code = row.need<string>('code');
    if (what === undefined || code === undefined) continue;
    const entry = said({ code, name: row.get('name') ?? code, en: row.get('en'), words: row.get('words') });
    if (what === 'type') {
      places.set(['unitTypes', types.length], { address: each.address });
      types.push(entry);
    } else if (what === 'grade') {
      places.set(['grades', grades.length], { address: each.address });
      grades.push(entry);
    } else if (what === 'item') items.set(code, said({ en: entry.en, words: entry.words }));
    else {
      const of = row.need<string>('of');
      const into = what === 'kind' ? kinds : levels;
      if (of !== undefined) into.set(of, [...(into.get(of) ?? []), entry]);
    }
  }
  return { types, grades, kinds, levels, items };
}

export function readParameters(rows: Rows, names: Names, faults: FaultList, places: Places): Loose[] {
  return rowsOf(rows, 'parameters').map((each, at) => {
    const row = new RowReader(each, faults, names);
    const type = row.need<string>('type');
    const values = row.get<string[]>('values');
    places.set(['parameters', at], { address: each.address });
    const decided = row.get<string>('default');
    if (decided !== undefined) {
      places.set(['parameters', at, 'default'], { address: row.addressOf('default') });
      if (row.blank('decidedBy') || row.blank('basis')) faults.add('warning', row.addressOf('default'), 'undecided-basis', { value: decided });
    }
    return said({
      key: row.need('key'), question: row.blank('question') ? row.need('question') : row.text('question', 'questionEn'), clause: row.get('clause') ?? row.get('key'), type,
      values: values && choicesOf(row, values, faults), low: row.get('low'), high: row.get('high'), notBelow: row.get('notBelow'),
      default: defaultOf(type, decided),
    });
  });
}

/** Of 待定事项 what was decided, with who decided it or on what basis: without either it is but a usual value. */
export function readDecisions(rows: Rows): RuleDecision[] {
  return rowsOf(rows, 'parameters').flatMap((row) => {
    const [key, value, by, basis] = ['key', 'default', 'decidedBy', 'basis'].map((column) => textOf(row.cells.get(column)?.value ?? '').trim()) as [string, string, string, string];
    return key === '' || value === '' || by + basis === '' ? [] : [{ key, value, by, basis, address: row.at('default') ?? row.address }];
  });
}

function choicesOf(row: RowReader, values: readonly string[], faults: FaultList): Loose[] {
  const texts = row.get<string[]>('texts') ?? values;
  const english = readEnglish(row);
  if (texts.length !== values.length || (english && english.length !== values.length)) {
    faults.add('error', row.addressOf('texts'), 'values-texts', { number: values.length, other: texts.length === values.length ? english?.length ?? 0 : texts.length });
  }
  return values.map((value, at) => {
    const zh = texts[at] ?? value;
    const en = english?.[at];
    return { value, text: en === undefined || en === zh ? zh : { zh, en } };
  });
}

/** The English texts of the choices, parted by ` | `. */
const readEnglish = (row: RowReader): string[] | undefined => row.get<string>('textsEn')?.split(' | ');

function defaultOf(type: string | undefined, decided: string | undefined): unknown {
  if (decided === undefined) return null;
  if (type === 'number') return Number.isFinite(Number(decided)) ? Number(decided) : decided;
  return type === 'dates' ? decided.split('、').map((day) => day.trim()) : decided;
}

export function readConsequences(rows: Rows, names: Names, faults: FaultList, places: Places): Record<string, Loose> {
  const all: Record<string, Loose> = {};
  for (const each of rows.get('consequences') ?? []) {
    const row = new RowReader(each, faults, names);
    const code = row.need<string>('code');
    if (code === undefined) continue;
    places.set(['consequences', code], { address: each.address });
    put(all, code, { ...said({ clause: row.get('clause') ?? code, message: row.text('message', 'messageEn') ?? row.need('message'), attendees: row.get('attendees') ?? [], gravity: row.get('gravity') }), by: row.get('by') ?? null });
  }
  return all;
}

export function readEligibilities(rows: Rows, names: Names, faults: FaultList, places: Places): Record<string, Loose> {
  const all: Record<string, Loose> = {};
  for (const each of rows.get('eligibilities') ?? []) {
    const row = new RowReader(each, faults, names);
    const code = row.need<string>('code');
    if (code === undefined) continue;
    places.set(['eligibilities', code], { address: each.address });
    put(all, code, said({ clause: row.get('clause') ?? code, who: row.text('who', 'whoEn') ?? row.need('who'), message: row.text('message', 'messageEn') ?? row.need('message') }));
  }
  return all;
}

export function readClauses(rows: Rows, names: Names, faults: FaultList, places: Places): Loose[] {
  return rowsOf(rows, 'clauses').map((each, at) => {
    const row = new RowReader(each, faults, names);
    places.set(['clauses', at], { address: each.address });
    return said({ id: row.need('id'), text: row.need('text'), fate: row.need('fate'), by: row.get('by'), remark: row.get('remark') });
  });
}

export function readUnsaid(rows: Rows, names: Names, faults: FaultList, places: Places): Loose[] {
  return rowsOf(rows, 'unsaid').map((each, at) => {
    const row = new RowReader(each, faults, names);
    places.set(['unsaid', at], { address: each.address });
    return said({ clause: row.get('clause') ?? row.get('text'), text: row.text('text', 'textEn'), reading: row.text('reading', 'readingEn') });
  });
}

/** Effects of rows, given to their items. */
export function giveEffects(rows: Rows, items: readonly Loose[], names: Names, faults: FaultList, places: Places): void {
  for (const each of rowsOf(rows, 'effects')) {
    const row = new RowReader(each, faults, names);
    const word = row.need<string>('item');
    if (word === undefined) continue;
    const code = names.items.codeOf(word);
    const at = items.findIndex((item) => item.code === code);
    const item = items[at];
    if (!item) {
      faults.add('error', row.addressOf('item'), 'item-stranger', { value: word });
      continue;
    }
    const kinds = names.kindsOf(code);
    const kind = row.get<string>('kind');
    const level = row.get<string>('level');
    const list = (item.effects ?? []) as Loose[];
    list.push(said({
      kind: kind && kinds.codeOf(kind), level: level && names.levels.codeOf(level), types: row.get('types'), place: row.get('place'),
      eligibility: row.get('eligibility'), consequence: row.get('consequence'), clause: row.get('clause'), due: row.get('due'), unsaid: row.text('unsaid', 'unsaidEn'),
    }));
    places.set(['items', at, 'effects', list.length - 1], { address: each.address });
    item.effects = list;
  }
}
