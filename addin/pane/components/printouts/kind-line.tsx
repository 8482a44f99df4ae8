import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { inFilesAlone } from '../../../printouts/make';
import type { Printout } from '../../../../workbook/printouts/model/printout';
import { usePrintWords } from '../../hooks/printouts/words';
import { colours } from '../../theme';
import { LinkButton } from '../parts';
import { AgainstChoice } from './against-choice';
import { SheetChoicesForm } from './sheet-choices';
import type { Choosing } from './choosing';

const useStyles = makeStyles({
  line: { borderTop: `1px solid ${colours.line}` },
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  name: { flex: 1 },
  quiet: { margin: '0 0 6px 32px', color: colours.quiet, fontSize: tokens.fontSizeBase200, lineHeight: '17px' },
});

interface Props extends Pick<Choosing, 'source' | 'choices' | 'comparing' | 'onChoose' | 'onChooseFor'> {
  readonly printout: Printout;
  readonly chosen: boolean;
  readonly onToggle: (on: boolean) => void;
}

/** One kind of sheet: whether it is made, and what is chosen for it; or why there is nothing on it. */
export function KindLine({ printout, source, choices, comparing, chosen, onToggle, onChoose, onChooseFor }: Props) {
  const styles = useStyles();
  const { t, text } = usePrintWords();
  const [open, setOpen] = useState(false);
  const nothing = useMemo(() => printout.nothing(source), [printout, source]);
  const name = text(printout.name);
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <Checkbox className={styles.name} label={name} checked={chosen && nothing === null} disabled={nothing !== null} onChange={(_, { checked }) => onToggle(checked === true)} />
        {nothing === null && (
          <LinkButton label={t('printSetOf', { name })} expanded={open} onClick={() => setOpen(!open)}>
            {t('printSet')}
          </LinkButton>
        )}
      </div>
      {nothing !== null && <p className={styles.quiet}>{text(nothing)}</p>}
      {nothing === null && inFilesAlone.has(printout.kind) && <p className={styles.quiet}>{t('printChartsAside')}</p>}
      {printout.kind === 'comparison' && <AgainstChoice comparing={comparing} choices={choices} onChoose={onChoose} />}
      {open && nothing === null && <SheetChoicesForm printout={printout} source={source} choices={choices.sheets?.[printout.kind] ?? {}} onChange={(next) => onChooseFor(printout.kind, next)} />}
    </li>
  );
}
