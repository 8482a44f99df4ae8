import { openUnits } from '../../../shared/report/cohort/standing';
import { choicesFor, type PrintChoices } from '../model/choices';
import type { PrintLine, PrintoutKind, PrintSheet } from '../model/print-sheet';
import type { PrintSource } from '../model/source';
import { across, cell, ends } from './cells';
import { readingsText } from './readings';
import { dayText, timeText } from './times';
import { titleFor } from './title';
import { saying, type PrintWord } from './words';

/** What every sheet has round its table. */
export interface Frame {
  readonly title: string;
  readonly above: readonly PrintLine[];
  readonly mark: string | null;
  /** Signatures and the place of the seal. */
  readonly closing: readonly PrintLine[];
  readonly source: string;
  /** The same without the check of the sheet, for pages that are handed out one by one. */
  readonly basis: string;
}

type Columns = PrintSheet['columns'];

/** `signers`: who signs where nobody chose; none of them on sheets that nobody signs. */
export function frameOf(source: PrintSource, choices: PrintChoices, kind: PrintoutKind, { name, columns, signers }: { readonly name: PrintWord; readonly columns: Columns; readonly signers: readonly PrintWord[] }): Frame {
  const say = saying(source.language);
  const { title = titleFor(source, name), signers: chosen } = choicesFor(choices, kind);
  const names = chosen ?? signers.map((word) => say(word));
  return {
    title,
    above: [across(title, 'title', columns.length), ends(...infoTexts(source, choices), columns)],
    mark: markOf(source),
    closing: [
      ...(names.length > 0 ? [across(names.map((each) => say('signBlank', { name: each })).join('　　'), 'sign', columns.length)] : []),
      ...(choices.seal === false || signers.length === 0 ? [] : sealLines(source, choices, columns.length)),
    ],
    source: saying(source.language)('source', { basis: basisText(source) }),
    basis: basisText(source),
  };
}

/** Who made it and of when it is, at both ends of the line below the title. */
export function infoTexts({ scoring: { when }, language, date, frozen }: PrintSource, { office }: PrintChoices): [string, string] {
  const say = saying(language);
  const [gap, period] = ['　　', say('period', { when: timeText(when, say) })];
  return [[office ?? '', period].filter(Boolean).join(gap), frozen === null ? say('madeOn', { day: dayText(date, say) }) : say('frozenOn', { time: frozen })];
}

/** What every page says: that something is not final, and when it was frozen. A page that is taken out of its sheet still says both. */
export function markOf({ scoring: { answer }, language, frozen }: PrintSource): string | null {
  const say = saying(language);
  const count = openUnits(answer.units);
  const marks = [...(count === 0 ? [] : [say('markOpen', { count })]), ...(frozen === null ? [] : [say('frozenOn', { time: frozen })])];
  return marks.length === 0 ? null : marks.join('\u3000');
}

/** The office over its date, at the right, where the seal goes. */
export function sealLines({ language, date }: PrintSource, { office }: PrintChoices, columns: number): readonly PrintLine[] {
  const say = saying(language);
  const right = (value: string, height: number): PrintLine => ({ height, cells: [{ ...cell(value, 'line-end'), across: columns }, ...Array.from({ length: columns - 1 }, () => null)] });
  return [right(say('seal', { office: office ?? '' }).trim(), 40), right(dayText(date, say), 24)];
}

/** Document, version, readings and fingerprint. What the last line says more, `{check}`, is filled in once all that stands on the sheet is known. */
export function basisText(source: PrintSource): string {
  const { rulebook, fingerprint } = source.scoring.answer;
  const { title, version } = rulebook;
  return saying(source.language)('basedOn', { title, version, readings: readingsText(source), print: fingerprint.slice(0, 12) });
}
