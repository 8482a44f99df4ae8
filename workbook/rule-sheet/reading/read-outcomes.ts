import { FAIL, Scanner } from '../grammar/scanner';
import type { Field, Loose } from '../grammar/fields';
import { lit, loose, named, number, one, points } from '../grammar/parts';
import { down, gradeFactors } from '../grammar/cells';
import type { Names } from '../grammar/names';
import { readStatements } from '../grammar/statements';
import { finishPlaces, scaleStatements } from '../grammar/scale-statements';
import type { FaultList } from './faults';
import type { Row } from './locate';
import { orderOf, RowReader, said, type Places } from './reader';
import { shownText } from '../codecs';
import type { Lexicon } from '../grammar/names';

/** What an award goes by, as the cell 参数 says it. */
export const awardFields: Readonly<Record<string, { field: Field; example: string }>> = {
  grades: { field: gradeFactors as Field, example: '优秀×1、良好×0.98' },
  score: { field: one(lit('满分'), loose(':'), points) as Field, example: '满分100' },
  item: { field: one(lit('指标'), loose(':'), named((names) => names.items)) as Field, example: '指标:A1' },
  pool: { field: one(lit('总额'), loose(':'), number({ units: ['元'] })) as Field, example: '总额:500000' },
};

/** An outcome with its place in the order of all. */
interface Placed {
  readonly outcome: Loose;
  readonly order: number | null;
  readonly stage: number;
  readonly row: RowReader;
  readonly where: readonly (readonly [path: readonly (string | number)[], key: string, reader: RowReader])[];
}

export interface Following {
  readonly consequences: Lexicon;
  readonly eligibilities: Lexicon;
  /** What no list names: made from the text of the row. */
  readonly made: { consequences: Record<string, Loose>; eligibilities: Record<string, Loose> };
}

export class OutcomeReader {
  readonly #all: Placed[] = [];

  constructor(private readonly names: Names, private readonly faults: FaultList, private readonly places: Places, private readonly following: Following) {}

  #reader(row: Row): RowReader {
    return new RowReader(row, this.faults, this.names);
  }

  #add(stage: number, row: RowReader, outcome: Loose, where: readonly (readonly [readonly (string | number)[], string, RowReader?])[]): void {
    this.#all.push({ outcome, order: orderOf(row.row), stage, row, where: where.map(([path, key, reader]) => [path, key, reader ?? row]) });
  }

  vetoes(rows: readonly Row[]): void {
    rows.forEach((each, at) => {
      const row = this.#reader(each);
      const message = row.blank('message') ? row.need('message') : row.text('message', 'messageEn');
      const code = row.get<string>('code') ?? (typeof message === 'string' ? message : `veto${at + 1}`);
      const outcome = said({ kind: 'veto', clause: row.get('clause') ?? row.get('message'), code, message, when: row.need('when'), then: row.get('then') });
      this.#add(0, row, outcome, [[['when'], 'when'], [['then'], 'then'], [['code'], 'code'], [['message'], 'message'], [['clause'], 'clause']]);
    });
  }

  gradings(rows: readonly Row[]): void {
    const plans = new Map<string, RowReader[]>();
    for (const each of rows) {
      const row = this.#reader(each);
      const plan = row.get<string>('plan') ?? '';
      plans.set(plan, [...(plans.get(plan) ?? []), row]);
    }
    for (const lines of plans.values()) {
      const sorted = [...lines].sort((a, b) => (orderOf(a.row) ?? Infinity) - (orderOf(b.row) ?? Infinity) || 0);
      const [first] = sorted as [RowReader];
      const grades = sorted.map((row) => {
        const upTo = row.get<boolean>('upTo');
        return said({
          grade: row.need('grade'), from: row.get('from'), share: row.get('share'), places: row.get('places'), round: row.get('round'), when: row.get('when'), unless: row.get('unless'), ...(upTo === true ? { upTo } : {}),
        });
      });
      const shared = (key: string): unknown => this.#same(sorted, key);
      const outcome = said({ kind: 'grading', clause: shared('clause') ?? '等次', pool: shared('pool'), tie: shared('tie'), grades });
      const where = sorted.flatMap((row, at) => [
        [['grades', at], 'grade', row] as const,
        ...['grade', 'from', 'share', 'places', 'round', 'when', 'unless', 'upTo'].map((key) => [['grades', at, key], key, row] as const),
      ]);
      this.#add(1, first, outcome, [...where, [['clause'], 'clause'], [['pool'], 'pool'], [['tie'], 'tie']]);
    }
  }

  /** What all rows of a plan say alike; a blank cell says nothing. */
  #same(rows: readonly RowReader[], key: string): unknown {
    let value: unknown;
    for (const row of rows) {
      const own = row.get(key);
      if (own === undefined) continue;
      if (value === undefined) value = own;
      else if (value !== own) this.faults.add('error', row.addressOf(key), 'plan-differs', { field: row.row.block.columns.find((each) => each.key === key)?.headings[0] ?? key, value: String(own), other: String(value) });
    }
    return value;
  }

  uses(rows: readonly Row[]): void {
    for (const each of rows) {
      const row = this.#reader(each);
      const what = row.need<string>('what');
      const content = row.need<string>('content');
      const when = row.need<Loose>('when');
      if (what === undefined || content === undefined) continue;
      const clause = row.get<string>('clause') ?? content;
      const where: readonly (readonly [string[], string])[] = [[['when'], 'when'], [['clause'], 'clause'], [[what], 'content'], [['by'], 'content'], [['to'], 'content'], [['atMost'], 'content']];
      if (what === 'downgrade') {
        const s = Scanner.of(content, this.names);
        const how = down.read(s);
        if (how === FAIL || !s.atEnd() || Object.keys(how).length === 0) {
          this.faults.cell(row.addressOf('content'), { key: 'not-read', slots: { value: shownText(content.slice(Math.min(s.far, content.length - 1))), example: '降1等；降为合格；最高合格' } });
          continue;
        }
        this.#add(2, row, said({ kind: 'downgrade', clause, when, ...how }), where);
      } else {
        this.#add(3, row, said({ kind: 'trigger', clause, when, [what]: this.#follows(what, content, clause) }), where);
      }
    }
  }

  /** The code of what follows; a text that no list has is a new one. */
  #follows(what: string, content: string, clause: string): string {
    const known = what === 'consequence' ? this.following.consequences : this.following.eligibilities;
    if (known.has(content)) return known.codeOf(content);
    const { made } = this.following;
    if (what === 'consequence') made.consequences[content] ??= impliedConsequence(content, clause);
    else made.eligibilities[content] ??= impliedEligibility(content, clause);
    return content;
  }

  awards(rows: readonly Row[]): void {
    for (const each of rows) {
      const row = this.#reader(each);
      const by = row.need<string>('by');
      if (by === undefined) continue;
      const amount = row.get<number | string>('amount');
      const outcome = said({
        kind: 'award', clause: row.get('clause') ?? row.get('code') ?? '奖励', code: row.get('code'),
        ...(typeof amount === 'number' ? { amount } : { attribute: amount }),
        by: this.#awardBy(row, by), on: row.get('on'), pool: row.get('pool'), times: row.get('times'), share: row.get('share'),
      });
      this.#add(4, row, outcome, [[['by'], 'params'], [['amount'], 'amount'], [['attribute'], 'amount'], [['code'], 'code'], [['clause'], 'clause'], [['share'], 'share'], [['times'], 'times'], [['pool'], 'pool'], [['on'], 'on']]);
    }
  }

  #awardBy(row: RowReader, by: string): Loose | undefined {
    const raw = row.need<string>('params');
    const scaleBy = row.get<string>('scale');
    if (raw === undefined) return undefined;
    if (by === 'scale') {
      const scale: Loose = said({ by: scaleBy });
      if (scaleBy === undefined) {
        this.faults.add('error', row.addressOf('by'), 'scale-needed', { taken: '奖励' });
        return { scale };
      }
      const statements = scaleStatements[scaleBy] ?? [];
      const { misread } = readStatements(raw, this.names, statements, { item: {}, measure: {}, scale });
      for (const { span } of misread) this.faults.cell(row.addressOf('params'), { key: 'not-read', slots: { value: shownText(raw.slice(...span)), example: statements.map(({ example }) => example).join('；') }, span });
      if (!finishPlaces(scale)) this.faults.add('error', row.addressOf('params'), 'places-gap');
      return { scale };
    }
    const known = awardFields[by];
    if (!known) return undefined;
    const s = Scanner.of(raw, this.names);
    const value = known.field.read(s);
    if (value !== FAIL && s.atEnd()) return { [by]: value };
    this.faults.cell(row.addressOf('params'), { key: 'not-read', slots: { value: shownText(raw.slice(Math.min(s.far, raw.length - 1))), example: known.example } });
    return undefined;
  }

  /** All outcomes: by their numbers, those without one in the order in which they are worked off. */
  all(): Loose[] {
    const sorted = this.#all.map((each, at) => ({ ...each, at })).sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || a.stage - b.stage || a.at - b.at || 0);
    sorted.forEach(({ row, where }, at) => {
      this.places.set(['outcomes', at], { address: row.row.address });
      for (const [path, key, reader] of where) if (!reader.blank(key)) this.places.set(['outcomes', at, ...path], { address: reader.addressOf(key) });
    });
    return sorted.map(({ outcome }) => outcome);
  }
}

export const impliedConsequence = (content: string, clause: string): Loose => ({ clause, message: content, by: null, attendees: [] });
export const impliedEligibility = (content: string, clause: string): Loose => ({ clause, who: '考核对象', message: content });
