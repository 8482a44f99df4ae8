import type { ParameterView, RulebookView } from '../../../shared/contract/rulebook-view';
import { isBelow, valueOf } from '../../../workbook/ledger/parameters';
import { textOf } from '../../../workbook/model/text';
import type { Decision, Stood } from '../../../workbook/parameters/sheet-plan';

/** What is entered for a parameter, before it is written. */
export interface Draft {
  readonly value: string;
  readonly by: string;
  readonly basis: string;
}

export type ParameterState = 'set' | 'wrong' | 'default' | 'unset';

/** How a parameter stands on the sheet. */
export function stateOf(parameter: ParameterView, stood: Stood | undefined): ParameterState {
  const text = stood ? textOf(stood.value) : '';
  if (text !== '') return valueOf(stood?.value ?? '', parameter) === null ? 'wrong' : 'set';
  return parameter.default === null || (Array.isArray(parameter.default) && parameter.default.length === 0) ? 'unset' : 'default';
}

/** The draft as the sheet has it. A choice is shown by its code, which its options carry. */
export function draftOf(parameter: ParameterView, stood: Stood | undefined): Draft {
  const text = stood ? textOf(stood.value) : '';
  const code = parameter.type === 'choice' && text !== '' ? valueOf(text, parameter) : null;
  return { value: typeof code === 'string' ? code : text, by: stood?.by ?? '', basis: stood?.basis ?? '' };
}

export type DraftFault = 'value' | 'by' | 'basis';

/** What is missing or wrong: a decision names who took it and on what basis. */
export function faultsOf(parameter: ParameterView, draft: Draft): readonly DraftFault[] {
  if (draft.value.trim() === '') return [];
  return [
    ...(valueOf(draft.value, parameter) === null ? (['value'] as const) : []),
    ...(draft.by.trim() === '' ? (['by'] as const) : []),
    ...(draft.basis.trim() === '' ? (['basis'] as const) : []),
  ];
}

/**
 * The parameter that a draft goes below although it may not, as the two would stand after writing: told at the
 * one and at the other, whichever was entered last.
 */
export function disorderOf(parameter: ParameterView, view: RulebookView, draftFor: (parameter: ParameterView) => Draft): { readonly upper: ParameterView; readonly value: string; readonly other: ParameterView; readonly least: string } | null {
  const cellOf = (key: string): string => {
    const found = view.parameters.find((each) => each.key === key);
    return found ? draftFor(found).value : '';
  };
  const upper = parameter.notBelow === undefined ? view.parameters.find(({ notBelow }) => notBelow === parameter.key) : parameter;
  const other = upper && isBelow(upper, cellOf(upper.key), view, cellOf);
  return upper && other ? { upper, value: cellOf(upper.key), other, least: cellOf(other.key) } : null;
}

/** As it is to stand on the sheet: a choice in words, since the sheet is for people. */
export function decisionOf(parameter: ParameterView, draft: Draft): Decision {
  const chosen = parameter.values?.find(({ value }) => value === draft.value);
  return { key: parameter.key, value: chosen?.text.zh ?? draft.value.trim(), by: draft.by.trim(), basis: draft.basis.trim() };
}

export function sameDraft(one: Draft, other: Draft): boolean {
  return one.value === other.value && one.by === other.by && one.basis === other.basis;
}
