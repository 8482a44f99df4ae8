import type { UnitResult } from '../../../shared/contract/answer';
import { clauseText } from '../../../shared/report/clauses';
import { eligibilityOf } from '../../../shared/report/unit/outcomes';
import { percent } from '../../results/figures';
import { choicesFor } from '../model/choices';
import type { Printout } from '../model/printout';
import type { PrintSource } from '../model/source';
import { cell, text } from '../parts/cells';
import type { TableColumn, TableRows } from '../parts/table';
import { tableSheet } from '../parts/table-sheet';
import { unitColumns } from '../parts/unit-rows';
import { unitBlocks } from '../parts/units';
import { inBoth, saying } from '../parts/words';

interface OutcomeRow {
  readonly no: number;
  readonly unit: string;
  readonly who: string;
  readonly message: string;
  readonly clause: string;
}

/** Who is vetoed, who may be, and what units and people may or may not be given. */
export const vetoes: Printout = {
  kind: 'vetoes',
  name: inBoth('vetoes'),
  nothing: (source) => (groupsOf(source, source.scoring.answer.units).length === 0 ? inBoth('noVetoes') : null),
  columns: columnsOf,
  make(source, choices) {
    const units = unitBlocks(source, choicesFor(choices, 'vetoes')).flatMap((block) => block.units);
    return tableSheet(source, choices, { kind: 'vetoes', name: 'vetoes', columns: columnsOf(source), groups: groupsOf(source, units), signers: ['maker', 'checker', 'head'] });
  },
};

function groupsOf(source: PrintSource, units: readonly UnitResult[]): readonly TableRows<OutcomeRow>[] {
  const say = saying(source.language);
  const vetoed = (state: UnitResult['veto']['state']): Omit<OutcomeRow, 'no'>[] =>
    units.filter(({ veto }) => veto.state === state).flatMap(({ unit, veto }) => veto.reasons.map(({ message, clause }) => ({ unit, who: '', message, clause })));
  // Places of a quota stand on a sheet of their own.
  const given = units.flatMap(({ unit, eligibility }) => eligibility.map(eligibilityOf).filter(({ places }) => places?.of !== 'quota').map(({ who, message, clause, places }) => ({
    unit, who, clause, message: places?.of === 'share' ? say('shareOf', { message, share: percent(places.share) }) : message,
  })));
  const groups = [
    { name: say('vetoed'), rows: vetoed('certain') },
    { name: say('vetoOpen'), rows: vetoed('possible') },
    { name: say('eligibility'), rows: given },
  ];
  return groups.filter(({ rows }) => rows.length > 0).map(({ name, rows }) => ({ name, rows: rows.map((row, index) => ({ ...row, no: index + 1 })) }));
}

function columnsOf(source: PrintSource): readonly TableColumn<OutcomeRow>[] {
  const { unit } = unitColumns(source);
  const clause = ({ clause: id }: OutcomeRow): string => {
    const words = clauseText(source.document, id);
    return words === null ? id : saying(source.language)('clauseWords', { clause: id, text: words });
  };
  return [
    { key: 'no', name: inBoth('no'), usual: true, width: 5, show: ({ no }) => cell(no, 'centre') },
    { key: 'unit', name: unit.name, usual: true, width: unit.width, show: (row) => text(row.unit) },
    { key: 'message', name: inBoth('matter'), usual: true, width: 26, stretches: true, show: ({ message }) => text(message) },
    { key: 'who', name: inBoth('forWhom'), usual: source.scoring.answer.units.some(({ eligibility }) => eligibility.some(({ who }) => who !== '')), width: 16, stretches: true, show: ({ who }) => text(who) },
    { key: 'clause', name: inBoth('basis'), usual: true, width: 30, stretches: true, show: (row) => text(clause(row)) },
    { key: 'remark', name: inBoth('remark'), usual: true, width: 10, stretches: true, show: () => text('') },
  ];
}
