import type { Draft, ScoreDraft } from '../../../../workbook/binding/draft/draft';
import type { SayBinding } from '../../hooks/binding/words';

/** What kind of table it is, in a few words. */
export function kindOf(draft: Draft, t: SayBinding): string {
  if (draft.what === 'ledger') return t('kindLedger');
  if (draft.lies === 'cards') return t('kindCards', { count: draft.sheets.length });
  const byRow = draft.frames.some(({ amountColumn }) => amountColumn !== null);
  const kind = t(draft.lies === 'down' ? (byRow ? 'kindDownSeveral' : 'kindDown') : byRow ? 'kindAcrossSeveral' : 'kindAcross');
  return draft.sheets.length > 1 ? `${kind}${t('kindLike', { count: draft.sheets.length })}` : kind;
}

/** Year and period, `2019`, `2019-Q4`; a ledger says its years row by row. */
export function timeOf(draft: Draft, t: SayBinding): string {
  if (draft.what === 'ledger') return draft.reading.years.join(t('markList'));
  if (draft.year === null) return t('factNoYear');
  return draft.period ?? String(draft.year);
}

/** What was counted in it. */
export function factsOf(draft: Draft, t: SayBinding): readonly string[] {
  if (draft.what === 'ledger') {
    const { units, facts } = draft.reading;
    return [t('factUnits', { count: units.length }), t('factRows', { count: facts.length })];
  }
  const { items, likely, others } = columnsOf(draft);
  return [
    t('factUnits', { count: draft.units.length }),
    t('factItems', { count: items }),
    ...(likely > 0 ? [t('factLikely', { count: likely })] : []),
    ...(others > 0 ? [t('factOthers', { count: others })] : []),
    ...(draft.left > 0 ? [t('factLeft', { count: draft.left })] : []),
  ];
}

function columnsOf({ columns }: ScoreDraft): { items: number; likely: number; others: number } {
  const read = columns.filter(({ role }) => role === 'item');
  return {
    items: new Set(read.flatMap(({ item }) => item ?? [])).size,
    likely: read.filter(({ certainty, settled }) => certainty === 'likely' && !settled).length,
    others: columns.filter(({ role, label }) => role !== 'item' && label.key !== '').length,
  };
}
