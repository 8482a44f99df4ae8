import { Button, Field, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Against } from '../../../../workbook/printouts/model/choices';
import type { AgainstOption } from '../../hooks/printouts/against';
import { usePrintWords } from '../../hooks/printouts/words';
import { colours } from '../../theme';
import type { Choosing } from './choosing';

const useStyles = makeStyles({
  form: { margin: '0 0 8px 32px', display: 'flex', flexDirection: 'column', gap: '6px', '& > *': { gridTemplateColumns: 'minmax(0, 1fr)' }, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
  quiet: { margin: 0, color: colours.quiet, fontSize: tokens.fontSizeBase200, lineHeight: '17px', overflowWrap: 'anywhere' },
  fault: { margin: 0, padding: '5px 8px', backgroundColor: colours.openTint, color: colours.open, lineHeight: '19px', overflowWrap: 'anywhere' },
  pick: { alignSelf: 'flex-start' },
});

const FILE = 'file';
const keyOf = ({ with: what, time = '' }: Against): string => (what === 'file' ? FILE : `${what} ${time}`);

/** With what the sheet and the charts compare: results of this workbook, or another workbook that is picked here. */
export function AgainstChoice({ comparing, choices, onChoose }: Pick<Choosing, 'comparing' | 'choices' | 'onChoose'>) {
  const styles = useStyles();
  const { t } = usePrintWords();
  const { before, failure, waiting, usual, options, fileTimes, picked, pick } = comparing;
  const { against } = choices;
  const isFile = against?.with === 'file';
  const listed = against && !isFile && !options.some((option) => keyOf(option.against) === keyOf(against)) ? [...options, { against, name: against.time ?? '' }] : options;
  const choose = (all: readonly AgainstOption[], key: string): void => onChoose({ against: all.find((option) => keyOf(option.against) === key)?.against });
  return (
    <div className={styles.form}>
      <Field label={t('printAgainst')} size="small">
        <Select size="small" value={against ? keyOf(against) : ''} onChange={(_, { value }) => (value === FILE ? onChoose({ against: { with: 'file', ...(picked === null ? {} : { file: picked }) } }) : choose(listed, value))}>
          <option value="">{t('printAgainstUsual', { name: usual ?? t('printAgainstNothing') })}</option>
          {listed.map((option) => <option key={keyOf(option.against)} value={keyOf(option.against)}>{option.name}</option>)}
          <option value={FILE}>{t('printAgainstFile')}</option>
        </Select>
      </Field>
      {isFile && (
        <PickButton
          onPick={(file) => {
            // Of a file that is picked again, the year that was chosen of it still counts.
            if (file.name !== against.file) onChoose({ against: { with: 'file', file: file.name } });
            pick(file);
          }}
        />
      )}
      {isFile && fileTimes.length > 0 && (
        <Field label={t('printAgainstTime')} size="small">
          <Select size="small" value={against.time ?? fileTimes[0]?.against.time ?? ''} onChange={(_, { value }) => onChoose({ against: { ...against, time: value } })}>
            {fileTimes.map(({ against: { time = '' }, name }) => <option key={time} value={time}>{name}</option>)}
          </Select>
        </Field>
      )}
      {waiting && <Spinner size="tiny" label={t('printAgainstWaiting')} />}
      {failure !== null && (against ? <p role="status" className={styles.fault}>{failure}</p> : <p className={styles.quiet}>{failure}</p>)}
      {before && <p className={styles.quiet}>{t('printAgainstIs', { name: before.name })}</p>}
    </div>
  );
}

function PickButton({ onPick }: { onPick: (file: File) => void }) {
  const styles = useStyles();
  const { t } = usePrintWords();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" className={styles.pick} onClick={() => field.current?.click()}>{t('printAgainstPick')}</Button>
      <input
        ref={field}
        type="file"
        accept=".xlsx,.xlsm,.xls,.et,.csv"
        hidden
        aria-label={t('printAgainstPick')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file picked again is a choice, too: it may hold something else now.
          target.value = '';
          if (file) onPick(file);
        }}
      />
    </>
  );
}
