import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SheetChoices } from '../../../../workbook/printouts/model/choices';
import type { Printout } from '../../../../workbook/printouts/model/printout';
import type { PrintSource } from '../../../../workbook/printouts/model/source';
import { usePrintWords } from '../../hooks/printouts/words';
import { colours } from '../../theme';
import { LinkButton } from '../parts';
import { ColumnChoice } from './column-choice';
import { SignersField, TextField } from './text-fields';

const useStyles = makeStyles({
  form: { margin: '0 0 8px 32px', display: 'flex', flexDirection: 'column', gap: '6px' },
  two: { display: 'flex', gap: '8px', '& > *': { flex: 1, minWidth: 0 } },
  head: { display: 'flex', gap: '8px', alignItems: 'baseline' },
  units: { display: 'flex', flexDirection: 'column', maxHeight: '160px', overflowY: 'auto', border: `1px solid ${colours.line}`, borderRadius: '4px' },
  label: { fontWeight: tokens.fontWeightSemibold },
});

type Next = { readonly [K in keyof SheetChoices]?: SheetChoices[K] | undefined };

interface Props {
  readonly printout: Printout;
  readonly source: PrintSource;
  readonly choices: SheetChoices;
  readonly onChange: (next: Next) => void;
}

const orders = { place: 'printOrderPlace', list: 'printOrderList', name: 'printOrderName' } as const;
const blocks = { type: 'printBlocksType', group: 'printBlocksGroup', none: 'printBlocksNone' } as const;
const keyIn = <K extends string>(keys: Readonly<Record<K, unknown>>, value: string): K | undefined => (Object.keys(keys) as K[]).find((key) => key === value);

/** What is chosen for one sheet; whatever is left alone is as usual. */
export function SheetChoicesForm({ printout, source, choices, onChange }: Props) {
  const styles = useStyles();
  const { t } = usePrintWords();
  const columns = printout.columns(source);
  return (
    <div className={styles.form}>
      <TextField label={t('printTitle')} hint={t('printTitleUsual')} value={choices.title ?? ''} onChange={(title) => onChange({ title })} />
      {columns.length > 0 && <ColumnChoice columns={columns} chosen={choices.columns ?? null} onChange={(keys) => onChange({ columns: keys ?? undefined })} />}
      <div className={styles.two}>
        <Field label={t('printOrder')} size="small">
          <Select size="small" value={choices.order ?? ''} onChange={(_, { value }) => onChange({ order: keyIn(orders, value) })}>
            <option value="">{t('printOrderUsual')}</option>
            {Object.entries(orders).map(([key, word]) => <option key={key} value={key}>{t(word)}</option>)}
          </Select>
        </Field>
        <Field label={t('printBlocks')} size="small">
          <Select size="small" value={choices.blocks ?? ''} onChange={(_, { value }) => onChange({ blocks: keyIn(blocks, value) })}>
            <option value="">{t('printOrderUsual')}</option>
            {Object.entries(blocks).map(([key, word]) => <option key={key} value={key}>{t(word)}</option>)}
          </Select>
        </Field>
      </div>
      <Units all={source.scoring.answer.units.map(({ unit }) => unit)} chosen={choices.units ?? null} onChange={(units) => onChange({ units: units ?? undefined })} />
      <SignersField value={choices.signers} onChange={(signers) => onChange({ signers })} />
    </div>
  );
}

/** `chosen` null: all of them. */
function Units({ all, chosen, onChange }: { all: readonly string[]; chosen: readonly string[] | null; onChange: (units: string[] | null) => void }) {
  const styles = useStyles();
  const { t } = usePrintWords();
  const [open, setOpen] = useState(false);
  const on = new Set(chosen ?? all);
  const toggle = (unit: string, checked: boolean): void => {
    const next = all.filter((each) => (each === unit ? checked : on.has(each)));
    onChange(next.length === all.length ? null : next);
  };
  return (
    <div role="group" aria-label={t('printUnits')}>
      <div className={styles.head}>
        <span>{t('printUnits')}</span>
        <LinkButton label={`${t('printUnits')} ${t(chosen ? 'printUnitsSome' : 'printUnitsAll', { count: on.size })}`} expanded={open} onClick={() => setOpen(!open)}>
          {t(chosen ? 'printUnitsSome' : 'printUnitsAll', { count: on.size })}
        </LinkButton>
        {chosen && <LinkButton onClick={() => onChange(null)}>{t('printUnitsEvery')}</LinkButton>}
      </div>
      {open && (
        <div className={styles.units}>
          {all.map((unit) => <Checkbox key={unit} label={unit} checked={on.has(unit)} onChange={(_, { checked }) => toggle(unit, checked === true)} />)}
        </div>
      )}
    </div>
  );
}
