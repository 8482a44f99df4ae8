import { makeStyles, tokens } from '@fluentui/react-components';
import type { ColumnDraft, ScoreDraft } from '../../../../../workbook/binding/draft/draft';
import { columnShown, figuresIn } from '../../../../../workbook/binding/draft/preview';
import { familyOf } from '../../../../../workbook/binding/infer/meaning';
import { useRulebooks } from '../../../hooks/rulebooks';
import { useBindingWords, type BindingWord } from '../../../hooks/binding/words';
import { colours } from '../../../theme';
import { Tag, type Tone } from '../../parts';
import { headerText, meaningText } from './column-text';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'baseline', gap: '6px', lineHeight: '19px' },
  letter: { color: colours.quiet, minWidth: '22px', fontVariantNumeric: 'tabular-nums' },
  name: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  aside: { display: 'block', marginInlineStart: '28px', color: colours.quiet, fontSize: tokens.fontSizeBase200, lineHeight: '17px', overflowWrap: 'anywhere' },
});

const roles: Readonly<Record<Exclude<ColumnDraft['role'], 'item'>, BindingWord>> = {
  total: 'role_total',
  rank: 'role_rank',
  remark: 'role_remark',
  order: 'role_order',
  derived: 'role_derived',
  unknown: 'role_unknown',
};

/** A column in two lines: what it is taken for, how sure that is, by what it was recognised, what stands in it. */
export function ColumnLine({ draft, column, asks }: { draft: ScoreDraft; column: ColumnDraft; asks: boolean }) {
  const styles = useStyles();
  const { t } = useBindingWords();
  const rulebooks = useRulebooks();
  const item = rulebooks.find(({ id }) => id === draft.rulebook.id)?.items.find(({ code }) => code === column.item);
  const figures = figuresIn(draft, column);
  const tone: Tone = asks ? 'open' : column.role === 'item' ? 'good' : 'quiet';
  const certainty = asks ? 'certain_ask' : column.certainty === 'likely' && !column.settled ? 'certain_likely' : 'certain_sure';
  const aside = [
    column.role === 'item' ? (item ? `${item.code} ${item.name}` : t('askColumn')) : t(roles[column.role]),
    ...(column.role !== 'item' ? [] : column.settled ? [t('by_settled')] : column.by ? [t(`by_${column.by}`)] : []),
    ...(item && column.role === 'item' && column.meaning !== null && (column.meaning !== 'value' || ['raw', 'measured'].includes(familyOf(item))) ? [meaningText(column.meaning, item, t, column.label.byRow)] : []),
    ...(column.label.weight !== null && column.role === 'item' ? [t('weightIs', { weight: column.label.weight })] : []),
    figures.length > 0 ? t('askFigures', { figures: figures.join(t('markList')) }) : t('askFiguresNone'),
  ];
  return (
    <>
      <span className={styles.head}>
        <span className={styles.letter}>{columnShown(draft, column)}</span>
        <span className={styles.name}>{headerText(column, t)}</span>
        {column.role === 'item' || asks ? <Tag tone={tone}>{t(certainty)}</Tag> : null}
      </span>
      <span className={styles.aside}>{aside.join(' · ')}</span>
    </>
  );
}
