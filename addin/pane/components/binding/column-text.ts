import type { ColumnDraft } from '../../../binding/draft';
import type { Say } from '../../hooks/words';

/** Headers may hold a whole paragraph; in the pane its beginning is enough to know the column by. */
const most = 28;

/** What stands over a column, its lowest tier, short. */
export function headerText({ label }: Pick<ColumnDraft, 'label'>, t: Say): string {
  const text = label.texts.at(-1) ?? '';
  if (text === '') return t('columnBlank');
  const named = label.texts.length > 1 && text.length <= 4 ? label.texts.slice(-2).join(' / ') : text;
  return named.length > most ? `${named.slice(0, most)}…` : named;
}
