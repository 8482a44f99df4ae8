import type { Note } from '../../shared/contract/answer';
import type { ParameterView } from '../../shared/contract/rulebook-view';
import type { Text } from '../../shared/i18n/language';

/** What of a rulebook's document tells which parameter a remark asks for. */
export interface Asking {
  readonly parameters: readonly Pick<ParameterView, 'key' | 'question'>[];
  readonly notes?: readonly { readonly message: Text; readonly unset?: string | undefined }[] | undefined;
}

/** The first parameter that a remark asks to decide; null where it asks for none. */
export function askedParameter(document: Asking | null, note: Pick<Note, 'message'>): string | null {
  return askedParameters(document, note)[0] ?? null;
}

/** All of them: one remark may quote the questions of several. */
export function askedParameters(document: Asking | null, { message }: Pick<Note, 'message'>): readonly string[] {
  const told = document?.notes?.find(({ message: own }) => own.zh === message || own.en === message);
  if (told?.unset !== undefined) return [told.unset];
  return (document?.parameters ?? []).filter(({ question }) => message.includes(question.zh) || message.includes(question.en)).map(({ key }) => key);
}
