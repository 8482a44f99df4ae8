import type { Language } from '../../shared';
import { joined, say, type Slots } from '../../shared/i18n/language';
import { mergeWords } from '../../shared/i18n/workbook/merge';
import { inOrder, type Finding } from '../model/finding';
import type { FunctionNames } from '../xlsx/formula';
import { mergeReturns, type Merged } from './merged';
import { mergedBook } from './merged-book';
import type { Returned } from './returned';
import { sendersOf } from './senders';
import type { Listed } from './sent-out';
import { rewordedIn } from './wording';

interface Sources {
  readonly returns: readonly Returned[];
  /** The form as it was sent out; empty where nobody gave it. */
  readonly form: readonly Returned[];
  readonly listed: Listed;
  /** Files that were not read, or that hold no form. */
  readonly unread: readonly Finding[];
  readonly names: FunctionNames;
  readonly language: Language;
}

/** What a finding is about. */
export type About = 'missing' | 'twice' | 'reworded' | 'unread' | 'other';

export interface MergeFinding extends Finding {
  readonly about: About;
}

export interface MergedForms extends Merged {
  readonly found: readonly MergeFinding[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The same form, filled in by many units, as one ledger; with who is missing, who sent two, and who changed the form. */
export function mergeForms({ returns, form, listed, unread, names, language }: Sources): MergedForms {
  const merged = mergeReturns(sendersOf(returns, listed.units), form, listed.units);
  const found = inOrder([
    ...unread.map((each): MergeFinding => ({ ...each, about: 'unread' })),
    ...aboutReturns(merged, language), ...aboutWording(returns, form, language), ...aboutColumns(returns, language),
  ]);
  return { ...merged, found, bytes: mergedBook({ rows: merged.rows, beside: listed.beside, found, names, language }) };
}

/** A file in which no form was found. */
export const withoutForm = (place: string, language: Language): Finding => ({ kind: 'warning', place, question: say(mergeWords, 'noForm', language) });

function aboutReturns({ missing, twice, doubled, nameless, blank }: Merged, language: Language): readonly MergeFinding[] {
  const told = (about: About, kind: Finding['kind'], place: string, key: keyof typeof mergeWords, slots: Slots = {}): MergeFinding => ({ about, kind, place, question: say(mergeWords, key, language, slots) });
  return [
    ...missing.map((unit) => told('missing', 'warning', '', 'missing', { unit })),
    ...twice.map(({ unit, files, same }) => (same ? told('twice', 'note', '', 'twiceSame', { unit, files: joined(files) }) : told('twice', 'error', '', 'twice', { unit, files: joined(files) }))),
    ...doubled.map(({ first, other }) => told('other', 'warning', `${other.file} ${other.address}`, 'doubled', { other: `${first.file} ${first.address}` })),
    ...nameless.map(({ file, address }) => told('other', 'error', `${file} ${address}`, 'nameless')),
    ...(blank > 0 ? [told('other', 'note', '', 'blank', { count: blank })] : []),
  ];
}

function aboutWording(returns: readonly Returned[], form: readonly Returned[], language: Language): readonly MergeFinding[] {
  return rewordedIn(returns, form).map(({ file, address, now, was }): MergeFinding => ({ about: 'reworded', kind: 'warning', place: `${file} ${address}`, question: say(mergeWords, now === '' ? 'erased' : 'reworded', language, { was, now }) }));
}

function aboutColumns(returns: readonly Returned[], language: Language): readonly MergeFinding[] {
  return returns.filter(({ unread }) => unread.length > 0).map(({ file, sheet, unread }): MergeFinding => ({ about: 'other', kind: 'note', place: `${file} ${sheet}`, question: say(mergeWords, 'unread', language, { columns: joined(unread) }) }));
}
