import type { ItemView } from '../../../../../shared/contract/rulebook-view';
import type { ColumnDraft } from '../../../../../workbook/binding/draft/draft';
import { familyOf, type Meaning } from '../../../../../workbook/binding/infer/meaning';
import type { BindingWord, SayBinding } from '../../../hooks/binding/words';

/** Headers may hold a whole paragraph; in the pane its beginning is enough to know the column by. */
const most = 28;

/** What stands over a column, its lowest tier, short. */
export function headerText({ label }: Pick<ColumnDraft, 'label'>, t: SayBinding): string {
  const text = label.texts.at(-1) ?? '';
  if (text === '') return t('columnBlank');
  const named = label.texts.length > 1 && text.length <= 4 ? label.texts.slice(-2).join(' / ') : text;
  return named.length > most ? `${named.slice(0, most)}…` : named;
}

const meaningWords: Readonly<Record<Meaning, BindingWord>> = {
  value: 'meaningValue',
  hundred: 'meaningHundred',
  points: 'meaningPoints',
  lost: 'meaningLost',
  left: 'meaningLeft',
  count: 'meaningCount',
  target: 'meaningTarget',
  base: 'meaningBase',
};

/** What the figures of a column are, in a few words. */
export function meaningText(meaning: Meaning, item: ItemView, t: SayBinding, byRow = false): string {
  const slots = { max: item.max ?? 0, high: item.value?.high ?? 0 };
  if (meaning !== 'value') return t(meaningWords[meaning], slots);
  if (familyOf(item) === 'measured') return t(byRow ? 'meaningByRow' : 'meaningDone');
  if (familyOf(item) === 'raw') return t('meaningRaw', slots);
  return t(familyOf(item) === 'place' ? 'meaningPlace' : 'meaningValue');
}
