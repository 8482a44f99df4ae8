import { Checkbox, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { RulebookView } from '../../../../shared/contract/rulebook-view';
import { columnKey, type WriteBackPlan, type Target } from '../../../write-back/plan';
import type { TableColumn } from '../../../write-back/table';
import { useWriteBack } from '../../hooks/writing/write-back';
import { useWords } from '../../hooks/words';
import { timeName } from '../../logic/times';
import { colours } from '../../theme';
import { GoLink } from '../parts';

const useStyles = makeStyles({
  legend: { margin: '10px 0 0', fontWeight: tokens.fontWeightSemibold },
  table: { margin: '4px 0 0', lineHeight: '19px' },
  live: { color: colours.quiet },
  columns: { display: 'flex', flexWrap: 'wrap', maxHeight: '132px', overflowY: 'auto', border: `1px solid ${colours.line}`, borderRadius: '4px', margin: '4px 0' },
  column: { minWidth: '50%' },
});

/** What is written, and into which columns of which table. */
export function WriteBackChoices({ comparison, plan }: { comparison: { readonly targets: readonly Target[] }; plan: WriteBackPlan }) {
  const styles = useStyles();
  const { t } = useWords();
  const { choices, choose } = useWriteBack();
  const theirs = plan.cells.filter(({ standing }) => standing === 'theirs').length;
  // Tables that follow by themselves come last, and ask nothing.
  const targets = comparison.targets
    .map((target) => ({ ...target, live: isLive(plan.cells.filter(({ sheet }) => sheet === target.table.sheet)) }))
    .sort((one, other) => Number(one.live) - Number(other.live));
  const toggle = (key: string, on: boolean): void => {
    const without = new Set(choices.without);
    if (on) without.delete(key);
    else without.add(key);
    choose({ without });
  };
  return (
    <>
      <p className={styles.legend}>{t('batchTables')}</p>
      {targets.map(({ table, scoring, live }) => (
        <div key={table.sheet} role="group" aria-label={table.sheet}>
          <p className={styles.table}>
            <GoLink address={plan.cells.find(({ sheet }) => sheet === table.sheet)?.address ?? ''}>
              {t('batchTable', { sheet: table.sheet, when: timeName(scoring.when, t), units: table.lines.length, columns: table.columns.length })}
            </GoLink>
            {live && <span className={styles.live}> {t('batchLive')}</span>}
          </p>
          {!live && (
            <div className={styles.columns}>
              {table.columns.map((column) => {
                const key = columnKey(table, column);
                return (
                  <Checkbox key={key} className={styles.column} label={columnName(column, scoring.rulebook)} checked={!choices.without.has(key)} onChange={(_, { checked }) => toggle(key, checked === true)} />
                );
              })}
            </div>
          )}
        </div>
      ))}
      <p className={styles.legend}>{t('batchMode')}</p>
      <RadioGroup layout="horizontal" aria-label={t('batchMode')} value={choices.mode} onChange={(_, { value }) => choose({ mode: value === 'formulas' ? 'formulas' : 'values' })}>
        <Radio value="values" label={t('batchValues')} />
        <Radio value="formulas" label={t('batchFormulas')} />
      </RadioGroup>
      {choices.mode === 'values' && <Checkbox label={t('batchUnsettled')} checked={choices.unsettled} onChange={(_, { checked }) => choose({ unsettled: checked === true })} />}
      {(theirs > 0 || choices.overFormulas) && (
        <Checkbox label={t('batchOverFormulas', { count: theirs })} checked={choices.overFormulas} onChange={(_, { checked }) => choose({ overFormulas: checked === true })} />
      )}
    </>
  );
}

function isLive(cells: WriteBackPlan['cells']): boolean {
  return cells.length > 0 && cells.every(({ standing }) => standing === 'live');
}

/** A header that is a code alone says little to whoever does not know the codes. */
function columnName({ header, what }: TableColumn, rulebook: RulebookView): string {
  const item = what.is === 'item' && header.trim() === what.code ? rulebook.items.find(({ code }) => code === what.code) : undefined;
  return item ? `${item.code} ${item.name}` : header;
}
