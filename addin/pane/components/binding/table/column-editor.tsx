import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ItemView } from '../../../../../shared/contract/rulebook-view';
import type { ColumnAnswer } from '../../../../../workbook/binding/draft/answers';
import type { ColumnDraft, ScoreDraft } from '../../../../../workbook/binding/draft/draft';
import { columnBlock, columnShown, figuresIn } from '../../../../../workbook/binding/draft/preview';
import { lacking } from '../../../../../workbook/binding/draft/lacking';
import { familyOf, levelsFor, needsKind, meaningsFor, needsLevel } from '../../../../../workbook/binding/infer/meaning';
import { useBinding } from '../../../hooks/binding/binding';
import { useRulebooks } from '../../../hooks/rulebooks';
import { useBindingWords } from '../../../hooks/binding/words';
import { colours } from '../../../theme';
import { GoLink } from '../../parts';
import { Choose } from '../questions/ask';
import { headerText, meaningText } from './column-text';

const useStyles = makeStyles({
  editor: { padding: '6px 0', display: 'grid', gap: '4px', borderBottom: `1px solid ${colours.line}` },
  head: { display: 'flex', alignItems: 'baseline', gap: '8px', lineHeight: '19px' },
  name: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  figures: { color: colours.quiet, fontSize: tokens.fontSizeBase200 },
});

/** What one column is: its item, what its figures are, and at which level or of which kind. */
export function ColumnEditor({ draft, column }: { draft: ScoreDraft; column: ColumnDraft }) {
  const styles = useStyles();
  const { t } = useBindingWords();
  const { answer } = useBinding();
  const rulebooks = useRulebooks();
  const view = rulebooks.find(({ id }) => id === draft.rulebook.id);
  const item = view?.items.find(({ code }) => code === column.item);
  const name = headerText(column, t);
  const say = (more: ColumnAnswer): void => answer(draft.key, { columns: { [column.label.key]: more } });
  const keep: ColumnAnswer = { ...(column.item === null ? {} : { item: column.item }), ...(column.meaning ? { meaning: column.meaning } : {}), ...(column.level ? { level: column.level } : {}), ...(column.kind ? { kind: column.kind } : {}) };
  const figures = figuresIn(draft, column);
  const likely = view?.items.filter(({ code }) => column.among.includes(code)) ?? [];
  const others = view?.items.filter(({ code }) => !column.among.includes(code)) ?? [];
  return (
    <div className={styles.editor} role="group" aria-label={name}>
      <div className={styles.head}>
        <span className={styles.name}>
          <GoLink address={columnBlock(draft, column.label.key)}>{`${columnShown(draft, column)} ${name}`}</GoLink>{' '}
          <span className={styles.figures}>{figures.length > 0 ? t('askFigures', { figures: figures.join(t('markList')) }) : t('askFiguresNone')}</span>
        </span>
        {item && !column.settled && lacking(column, view) === null && (
          <Button size="small" aria-label={t('askAcceptOf', { column: name })} onClick={() => say(keep)}>
            {t('askAccept')}
          </Button>
        )}
      </div>
      <Choose
        label={t('columnItem', { column: name })}
        value={column.role === 'item' ? (column.item ?? '') : 'none'}
        options={[...likely, ...others].map(({ code, name: called }) => ({ value: code, text: `${code} ${called}` })).concat({ value: 'none', text: t('columnNotRead') })}
        onChange={(value) => {
          if (value !== '') say({ item: value === 'none' ? null : value });
        }}
      />
      {item && column.role === 'item' && <Figures item={item} column={column} name={name} keep={keep} onAnswer={say} />}
    </div>
  );
}

function Figures({ item, column, name, keep, onAnswer }: { item: ItemView; column: ColumnDraft; name: string; keep: ColumnAnswer; onAnswer: (more: ColumnAnswer) => void }) {
  const { t } = useBindingWords();
  const [meanings, family] = [meaningsFor(item), familyOf(item)];
  // A finished score is of no level and no kind.
  const counts = family === 'count' && column.meaning === 'count';
  return (
    <>
      {meanings.length > 1 && (
        <Choose
          label={t('columnMeaning', { column: name })}
          value={column.meaning ?? ''}
          options={meanings.map((meaning) => ({ value: meaning, text: meaningText(meaning, item, t, column.label.byRow) }))}
          onChange={(value) => {
            const meaning = meanings.find((each) => each === value);
            if (meaning) onAnswer({ ...keep, meaning });
          }}
        />
      )}
      {counts && needsLevel(item) && (
        <Choose
          label={t('columnLevel', { column: name })}
          value={column.level ?? ''}
          options={levelsFor(item).map(({ code, name: called }) => ({ value: code, text: called }))}
          onChange={(level) => level !== '' && onAnswer({ ...keep, level })}
        />
      )}
      {item.kinds && (counts || ((family === 'place' || needsKind(item)) && column.meaning !== 'points')) && (
        <Choose
          label={t('columnKind', { column: name })}
          value={column.kind ?? ''}
          options={item.kinds.map(({ code, name: called }) => ({ value: code, text: called }))}
          onChange={(kind) => kind !== '' && onAnswer({ ...keep, kind })}
        />
      )}
    </>
  );
}
