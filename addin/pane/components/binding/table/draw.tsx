import { makeStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { ColumnDraft, ScoreDraft } from '../../../../../workbook/binding/draft/draft';
import { columnBlock, tableBlock, unitBlock } from '../../../../../workbook/binding/draft/preview';
import { useGo } from '../../../hooks/go';
import { useBindingWords } from '../../../hooks/binding/words';
import { blocksTogether } from '../../../logic/blocks';
import { colours } from '../../../theme';
import { GoLink } from '../../parts';

const useStyles = makeStyles({
  draw: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px', margin: '0 0 6px', lineHeight: '20px' },
  name: { color: colours.quiet },
});

/**
 * Shows on the sheet's own cells what is taken for what. It selects them, and changes nothing: no colour is left
 * behind in a workbook that is closed meanwhile.
 */
export function Draw({ draft }: { draft: ScoreDraft }) {
  const styles = useStyles();
  const { t } = useBindingWords();
  const go = useGo();
  const read = (column: ColumnDraft): boolean => column.role === 'item' && (column.certainty !== 'ask' || column.settled);
  const asked = (column: ColumnDraft): boolean => column.certainty === 'ask' && !column.settled;
  const blocks = (is: (column: ColumnDraft) => boolean): readonly string[] => draft.columns.filter((column) => column.label.key !== '' && is(column)).map(({ label }) => columnBlock(draft, label.key));
  const parts = [
    { key: 'all', text: t('drawTable'), blocks: [tableBlock(draft)] },
    { key: 'units', text: t('placeUnits'), blocks: [unitBlock(draft)] },
    { key: 'items', text: t('drawItems', { count: blocks(read).length }), blocks: blocks(read) },
    { key: 'asked', text: t('drawAsked', { count: blocks(asked).length }), blocks: blocks(asked) },
    { key: 'unread', text: t('drawUnread', { count: blocks((column) => column.role !== 'item' && !asked(column)).length }), blocks: blocks((column) => column.role !== 'item' && !asked(column)) },
  ].map(({ blocks: each, ...part }) => ({ ...part, address: blocksTogether(each) }));
  const first = blocksTogether([unitBlock(draft), ...blocks(read)]);
  const key = draft.key;
  useEffect(() => {
    if (first !== '') go(first);
    // Drawn when the page is opened; afterwards the selection is whoever's works in the sheet.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return (
    <div className={styles.draw} role="group" aria-label={t('draw')}>
      <span className={styles.name}>{t('draw')}</span>
      {parts.map(({ key: part, text, address }) => (address === '' ? null : <GoLink key={part} address={address}>{text}</GoLink>))}
    </div>
  );
}
