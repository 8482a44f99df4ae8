import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import type { PrintColumn } from '../../../../workbook/printouts/model/printout';
import { usePrintWords } from '../../hooks/printouts/words';
import { colours } from '../../theme';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, maxHeight: '220px', overflowY: 'auto', border: `1px solid ${colours.line}`, borderRadius: '4px' },
  line: { display: 'flex', alignItems: 'center' },
  name: { flex: 1, minWidth: 0 },
});

interface Props {
  readonly columns: readonly PrintColumn[];
  /** Keys in their order; null: as usual. */
  readonly chosen: readonly string[] | null;
  readonly onChange: (keys: string[] | null) => void;
}

/** Which columns a table has, and in which order. */
export function ColumnChoice({ columns, chosen, onChange }: Props) {
  const styles = useStyles();
  const { t, text } = usePrintWords();
  const keys = (chosen ?? columns.filter(({ usual }) => usual).map(({ key }) => key)).filter((key) => columns.some((column) => column.key === key));
  const listed = [...keys.flatMap((key) => columns.find((column) => column.key === key) ?? []), ...columns.filter(({ key }) => !keys.includes(key))];
  const change = (next: string[]): void => {
    const usual = columns.filter((column) => column.usual).map(({ key }) => key);
    onChange(JSON.stringify(next) === JSON.stringify(usual) ? null : next);
  };
  const move = (key: string, by: number): void => {
    const at = keys.indexOf(key);
    const next = keys.filter((each) => each !== key);
    next.splice(at + by, 0, key);
    change(next);
  };
  return (
    <div role="group" aria-label={t('printColumns')}>
      {t('printColumns')}
      <ul className={styles.list}>
        {listed.map(({ key, name }) => {
          const at = keys.indexOf(key);
          return (
            <li key={key} className={styles.line}>
              <Checkbox className={styles.name} label={text(name)} checked={at >= 0} disabled={at >= 0 && keys.length === 1} onChange={(_, { checked }) => change(checked === true ? [...keys, key] : keys.filter((each) => each !== key))} />
              {at >= 0 && (
                <>
                  <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} disabled={at === 0} aria-label={t('printColumnUp', { name: text(name) })} onClick={() => move(key, -1)} />
                  <Button size="small" appearance="subtle" icon={<ArrowDownRegular />} disabled={at === keys.length - 1} aria-label={t('printColumnDown', { name: text(name) })} onClick={() => move(key, 1)} />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
