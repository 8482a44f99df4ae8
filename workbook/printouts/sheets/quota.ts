import type { UnitResult } from '../../../shared/contract/answer';
import { eligibilityOf } from '../../../shared/report/unit/outcomes';
import { gradeOf } from '../../../shared/report/unit/grade';
import { percent } from '../../results/figures';
import { choicesFor } from '../model/choices';
import type { Printout } from '../model/printout';
import type { PrintSource } from '../model/source';
import { cell, figure, NONE, text } from '../parts/cells';
import type { TableColumn, TableRows } from '../parts/table';
import { tableSheet } from '../parts/table-sheet';
import { typeName } from '../parts/unit-rows';
import { groupsOf, unitsOf } from '../parts/units';
import { inBoth, saying } from '../parts/words';

/** Places that one group, or the people of one unit, may have. */
interface PlaceRow {
  readonly no: number;
  readonly whose: string;
  /** Of how many; null where nobody has said. */
  readonly of: number | null;
  readonly share: string;
  readonly places: number | null;
  /** Left out where nothing counts it. */
  readonly used?: number | null;
  /** Who has one, and who stands equal for the last. */
  readonly names: string;
  readonly tied: string;
  readonly rule: string;
}

/** How many may have the best grade, of how many, and who has a place; ties are left to people. */
export const quota: Printout = {
  kind: 'quota',
  name: inBoth('quota'),
  nothing: (source) => (rowsOf(source, source.scoring.answer.units).length === 0 ? inBoth('noQuota') : null),
  columns: columnsOf,
  make(source, choices) {
    const groups = rowsOf(source, unitsOf(source, choicesFor(choices, 'quota').units));
    return tableSheet(source, choices, { kind: 'quota', name: 'quota', columns: columnsOf(source), groups, signers: ['maker', 'checker', 'head'] });
  },
};

function rowsOf(source: PrintSource, units: readonly UnitResult[]): readonly TableRows<PlaceRow>[] {
  const say = saying(source.language);
  const numbered = (rows: readonly Omit<PlaceRow, 'no'>[]): PlaceRow[] => rows.map((row, index) => ({ ...row, no: index + 1 }));
  const groups = [
    { name: say('byGroup'), rows: numbered(groupRows(source, units)) },
    { name: say('byStaff'), rows: numbered(staffRows(source, units)) },
  ].filter(({ rows }) => rows.length > 0);
  return groups.length === 1 ? groups.map((group) => ({ ...group, name: '' })) : groups;
}

/** A quota is told with each unit that it concerns, and is one for its group. */
function groupRows(source: PrintSource, units: readonly UnitResult[]): readonly Omit<PlaceRow, 'no'>[] {
  const { answer, rulebook } = source.scoring;
  const say = saying(source.language);
  const groups = groupsOf(source);
  const keyOf = (unit: UnitResult): string => `${unit.type}\n${groups.get(unit.unit) ?? ''}`;
  const rows = new Map<string, Omit<PlaceRow, 'no'>>();
  for (const unit of units) {
    for (const each of unit.eligibility.map(eligibilityOf)) {
      if (each.places?.of !== 'quota') continue;
      const key = `${keyOf(unit)}\n${each.code}`;
      if (rows.has(key)) continue;
      const pool = answer.units.filter((other) => keyOf(other) === keyOf(unit));
      const [best] = rulebook.grades;
      const winners = pool.filter(({ grade }) => best !== undefined && grade === best.code).map((other) => other.unit);
      rows.set(key, {
        whose: groups.get(unit.unit) ?? typeName(source, unit), of: pool.length, share: '', places: each.places.places, used: each.places.used,
        names: winners.length === 0 ? NONE : say('gradeNames', { grade: gradeOf(rulebook, best?.code ?? null)?.name ?? '', names: winners.join(say('listMark')) }),
        tied: each.tied.join(say('listMark')), rule: say('byClause', { message: each.message, clause: each.clause }),
      });
    }
  }
  return [...rows.values()];
}

function staffRows(source: PrintSource, units: readonly UnitResult[]): readonly Omit<PlaceRow, 'no'>[] {
  const staff = new Map(source.scoring.ledger.units.map(({ unit }) => [unit.id, unit.staff ?? null]));
  const say = saying(source.language);
  return units.flatMap((unit) => unit.eligibility.map(eligibilityOf).flatMap(({ places, who, message, clause }) => {
    if (places?.of !== 'share') return [];
    const rule = say('byClause', { message: [who, message].filter(Boolean).join(say('colon')), clause });
    return [{ whose: unit.unit, of: staff.get(unit.unit) ?? null, share: percent(places.share), places: places.places, names: '', tied: '', rule }];
  }));
}

function columnsOf(source: PrintSource): readonly TableColumn<PlaceRow>[] {
  const rows = rowsOf(source, source.scoring.answer.units).flatMap((group) => group.rows);
  const hasShare = rows.some(({ share }) => share !== '');
  const hasNames = rows.some(({ used }) => used !== undefined);
  const say = saying(source.language);
  return [
    { key: 'no', name: inBoth('no'), usual: true, width: 5, show: ({ no }) => cell(no, 'centre') },
    { key: 'whose', name: inBoth(hasShare && !hasNames ? 'unit' : 'groupOrUnit'), usual: true, width: 16, stretches: true, show: ({ whose }) => text(whose) },
    { key: 'of', name: inBoth('ofHowMany'), usual: true, width: 8, show: ({ of }) => (of === null ? cell(say('unknown'), 'centre') : cell(of, 'centre')) },
    { key: 'share', name: inBoth('shareColumn'), usual: hasShare, width: 9, show: ({ share }) => cell(share, 'centre') },
    { key: 'places', name: inBoth('places'), usual: true, width: 8, show: ({ places }) => (places === null ? cell(say('unknown'), 'centre') : cell(places, 'centre')) },
    { key: 'used', name: inBoth('used'), usual: hasNames, width: 8, show: ({ used }) => (used === undefined ? cell('', 'centre') : figure(used)) },
    { key: 'names', name: inBoth('winners'), usual: hasNames, width: 22, stretches: true, show: ({ names }) => text(names) },
    { key: 'tied', name: inBoth('tied'), usual: rows.some(({ tied }) => tied !== ''), width: 16, stretches: true, show: ({ tied }) => text(tied) },
    { key: 'rule', name: inBoth('basis'), usual: true, width: 26, stretches: true, show: ({ rule }) => text(rule) },
  ];
}
