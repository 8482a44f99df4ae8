import type { Unit } from '../contract/request';
import type { RulebookView } from '../contract/rulebook-view';
import type { Language } from '../i18n/language';
import type { Clauses } from './clauses';
import type { RowError } from './unit/remarks';

/** What a report is made from besides the result itself. */
export interface Sources {
  readonly rulebook: Pick<RulebookView, 'points' | 'grades' | 'items' | 'awards' | 'total'>;
  /** The one in which the answer was asked for: its messages are in it already. */
  readonly language: Language;
  /** Without it no clause is quoted. */
  readonly document?: Clauses | null | undefined;
  /** Of the unit, as they were sent. */
  readonly attributes?: Unit['attributes'];
  /** Rows of the unit that could not be used, in the words of whoever knows the sheet. */
  readonly errors?: readonly RowError[] | undefined;
}
