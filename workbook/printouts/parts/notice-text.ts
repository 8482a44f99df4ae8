import { nameOf } from '../../../shared/i18n/names';
import { choicesFor, type PrintChoices } from '../model/choices';
import type { PrintSheet } from '../model/print-sheet';
import type { PrintSource } from '../model/source';
import { chosen, tableOf, type TableColumn } from './table';
import { dayText, timeText } from './times';
import { subjectOf } from './title';
import { unitColumns, unitRow, type UnitRow } from './unit-rows';
import { unitBlocks } from './units';
import { saying } from './words';

/** What a public notice says, whatever it is written into. */
export interface NoticeText {
  readonly title: string;
  /** Before the table. */
  readonly opening: readonly string[];
  readonly table: { readonly columns: PrintSheet['columns']; readonly head: PrintSheet['blocks'][number]['head']; readonly body: PrintSheet['blocks'][number]['body'] };
  /** After it: until when and where to object. */
  readonly closing: readonly string[];
  readonly office: string;
  readonly date: string;
}

export function noticeText(source: PrintSource, choices: PrintChoices): NoticeText {
  const { scoring: { rulebook, when }, language, date } = source;
  const say = saying(language);
  const own = choicesFor(choices, 'notice');
  const { from, to, where, phone, address } = choices.notice ?? {};
  const subject = language === 'zh' ? subjectOf(rulebook.title) : rulebook.title;
  // A document of one year names it itself, before the word for what came out.
  const time = language === 'zh' && when.period === null && subject.includes(String(when.year)) ? '' : timeText(when, say);
  const blocks = unitBlocks(source, own);
  const settled = source.scoring.answer.units.every(({ status }) => status === 'final');
  const day = (given: string | undefined): string => (given === undefined ? say('dayBlank') : dayText(given, say));
  return {
    title: own.title ?? say('noticeTitle', { when: time, subject }),
    opening: [
      say(settled ? 'noticeOpening' : 'noticeOpeningOpen', { rulebook: rulebook.title, when: time, subject }),
      say('noticePeriod', { from: day(from), to: day(to) }),
      ...(settled ? [] : [rulebook.points ? say('noticeOpen', { mark: '~' }) : say('noticeUnsettled')]),
    ],
    table: tableOf(chosen(noticeColumns(source), own.columns), blocks.map(({ name, units }) => ({ name, rows: units.map((unit, index) => unitRow(source, unit, index + 1)) })), language),
    closing: [say('noticeObject', { where: where ?? say('lineBlank') }), say('noticeReach', { phone: phone ?? say('lineBlank'), address: address ?? say('lineBlank') })],
    office: choices.office ?? '',
    date: dayText(date, say),
  };
}

/** The best first, with what is announced; who is open is said to be so. */
export function noticeColumns(source: PrintSource): readonly TableColumn<UnitRow>[] {
  const { no, unit, type, group, total, rank, grade, veto, status, remark } = unitColumns(source);
  return [no, { ...unit, name: nameOf({ name: unit.name.zh, en: unit.name.en }) }, type, group, total, rank, grade, veto, status, { ...remark, usual: false }];
}
