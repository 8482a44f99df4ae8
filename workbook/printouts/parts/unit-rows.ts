import type { ItemResult, UnitResult } from '../../../shared/contract/answer';
import { nameOf } from '../../../shared/i18n/names';
import { sumsOf } from '../../../shared/report/item/marks';
import { reportOf, type ItemsReport } from '../../../shared/report/report';
import type { PrintSource } from '../model/source';
import { cell, centre, figure, NONE, text } from './cells';
import { groupsOf } from './units';
import { settledRank } from './settled-rank';
import type { TableColumn } from './table';
import { inBoth, saying } from './words';

/** A unit in a table, with its number there. */
export interface UnitRow {
  readonly no: number;
  readonly unit: UnitResult;
  readonly report: ItemsReport;
}

export function unitRow(source: PrintSource, unit: UnitResult, no: number): UnitRow {
  return { no, unit, report: reportOf(unit, 'items', { rulebook: source.scoring.rulebook, language: source.language }) };
}

/** Whether the assessed are people. */
export const arePeople = ({ scoring: { rulebook } }: Pick<PrintSource, 'scoring'>): boolean => rulebook.unitTypes.length > 0 && rulebook.unitTypes.every(({ name }) => PERSON.test(name));

/** Whether this one is a person, whatever the others are. */
export const isPerson = ({ scoring: { rulebook } }: Pick<PrintSource, 'scoring'>, { type }: Pick<UnitResult, 'type'>): boolean => PERSON.test(rulebook.unitTypes.find(({ code }) => code === type)?.name ?? '');

const PERSON = /干部|责任人/;

/** The columns that tables of units share. */
export function unitColumns(source: PrintSource): Readonly<Record<'no' | 'unit' | 'type' | 'group' | 'weighted' | 'beside' | 'total' | 'rank' | 'grade' | 'veto' | 'status' | 'remark', TableColumn<UnitRow>>> {
  const { scoring: { rulebook, answer }, language } = source;
  const say = saying(language);
  const groups = groupsOf(source);
  const longest = Math.max(4, ...answer.units.map(({ unit }) => [...unit].length));
  const hasGrades = rulebook.grades.length > 0;
  const weighted = rulebook.points && rulebook.items.some((item) => item.weighted);
  return {
    no: { key: 'no', name: inBoth('no'), usual: true, width: 5, show: ({ no }) => cell(no, 'centre') },
    unit: { key: 'unit', name: inBoth(arePeople(source) ? 'person' : 'unit'), usual: true, width: Math.min(24, longest * 2 + 3), stretches: true, show: ({ unit }) => text(unit.unit) },
    type: { key: 'type', name: inBoth('type'), usual: false, width: 10, show: ({ unit }) => centre(typeName(source, unit)) },
    group: { key: 'group', name: inBoth('group'), usual: false, width: 10, show: ({ unit }) => centre(groups.get(unit.unit) ?? NONE) },
    weighted: { key: 'weighted', name: inBoth('weighted'), usual: weighted, width: 13, show: ({ report }) => figure(null, sumsOf(report.items)?.score) },
    beside: { key: 'beside', name: inBoth('beside'), usual: weighted && rulebook.items.some((item) => item.scored && !item.weighted && item.counts !== false), width: 13, show: ({ report }) => figure(null, sumsOf(report.items)?.beside) },
    total: { key: 'total', name: inBoth('total'), usual: rulebook.points, width: 14, show: ({ unit }) => figure(unit.total, unit.range) },
    rank: { key: 'rank', name: inBoth('rank'), usual: rulebook.points, width: 7, show: ({ unit }) => figure(settledRank(unit, answer.units)) },
    grade: { key: 'grade', name: inBoth('grade'), usual: hasGrades, width: 9, show: ({ report }) => centre(report.headline.grade?.name ?? NONE) },
    veto: {
      key: 'veto', name: inBoth('veto'), usual: answer.units.some(({ veto }) => veto.state !== 'none'), width: 9,
      show: ({ unit }) => centre({ none: NONE, possible: say('vetoPossible'), certain: say('vetoCertain') }[unit.veto.state]),
    },
    status: { key: 'status', name: inBoth('status'), usual: answer.units.some(({ status }) => status !== 'final'), width: 8, show: ({ report }) => centre(report.headline.statusText) },
    remark: { key: 'remark', name: inBoth('remark'), usual: true, width: 12, stretches: true, show: () => text('') },
  };
}

export function typeName({ scoring: { rulebook }, language }: PrintSource, { type }: Pick<UnitResult, 'type'>): string {
  const found = rulebook.unitTypes.find(({ code }) => code === type);
  return found ? nameOf(found)[language] : type;
}

/** A figure of an item: its score, or the interval; a stroke where the unit has no such item. */
export const itemFigure = (item: Pick<ItemResult, 'score' | 'range'> | undefined): ReturnType<typeof figure> => (item ? figure(item.score, item.range) : figure(null));
