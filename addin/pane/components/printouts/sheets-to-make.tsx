import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { liveSheets } from '../../../printouts/live-sheets';
import type { PrintoutKind } from '../../../../workbook/printouts/model/print-sheet';
import { isPrintout } from '../../../../workbook/printouts/kept/check-mark';
import { printouts } from '../../../../workbook/printouts/printouts';
import { useMaking } from '../../hooks/printouts/making';
import { usePrintWords } from '../../hooks/printouts/words';
import { useServices } from '../../hooks/services';
import { useWriter } from '../../hooks/writing/writer';
import { colours } from '../../theme';
import { Section } from '../parts';
import type { Choosing } from './choosing';
import { Files } from './files';
import { GeneralChoices } from './general-choices';
import { KindLine } from './kind-line';
import { Preview } from './preview';

const useStyles = makeStyles({
  kinds: { listStyle: 'none', margin: 0, padding: 0 },
  text: { margin: '0 0 8px', color: colours.quiet, lineHeight: '19px' },
  wide: { width: '100%', marginTop: '8px' },
});

/** Which sheets, with what on them; first shown, then made. */
export function SheetsToMake({ source, choices, comparing, onChoose, onChooseFor }: Choosing) {
  const styles = useStyles();
  const { t } = usePrintWords();
  const { workbook } = useServices();
  const { busy } = useWriter();
  const [kinds, setKinds] = useChosenKinds();
  const order = useMemo(() => ({ source, choices, kinds }), [source, choices, kinds]);
  const { preview, look, make } = useMaking(order);
  const toggle = (kind: PrintoutKind, on: boolean): void => {
    const next = new Set(kinds);
    if (on) next.add(kind);
    else next.delete(kind);
    setKinds(next);
  };
  return (
    <>
      <Section title={t('printKinds')}>
        <ul className={styles.kinds}>
          {printouts.map((printout) => (
            <KindLine key={printout.kind} printout={printout} source={source} choices={choices} comparing={comparing} chosen={kinds.has(printout.kind)} onToggle={(on) => toggle(printout.kind, on)} onChoose={onChoose} onChooseFor={onChooseFor} />
          ))}
        </ul>
        <GeneralChoices choices={choices} onChoose={onChoose} />
        {workbook.host.can.pages ? (
          <Button className={styles.wide} appearance={preview ? 'secondary' : 'primary'} disabled={busy || kinds.size === 0} onClick={() => void look()}>
            {t('printLook')}
          </Button>
        ) : (
          <p className={styles.text}>{t('printCannotPages')}</p>
        )}
        {kinds.size === 0 && <p className={styles.text}>{t('printNoneChosen')}</p>}
        {preview && <Preview previews={preview} onMake={make} />}
        <Files source={source} choices={choices} kinds={kinds} />
      </Section>
    </>
  );
}

/** At first those that the workbook has already; the summary where it has none. */
function useChosenKinds(): readonly [ReadonlySet<PrintoutKind>, (kinds: ReadonlySet<PrintoutKind>) => void] {
  const { workbook, editor, language } = useServices();
  const [kinds, setKinds] = useState<ReadonlySet<PrintoutKind> | null>(null);
  useEffect(() => {
    let live = true;
    const names = printouts.map(({ name }) => name[language]);
    liveSheets({ workbook, editor }, names).then(
      (sheets) => {
        const made = new Set(sheets.filter(isPrintout).map(({ name }) => name));
        const found = printouts.filter(({ name }) => made.has(name[language])).map(({ kind }) => kind);
        if (live) setKinds((before) => before ?? new Set(found.length > 0 ? found : usual));
      },
      () => live && setKinds((before) => before ?? usual),
    );
    return () => {
      live = false;
    };
  }, [workbook, editor, language]);
  return [kinds ?? none, setKinds];
}

const usual: ReadonlySet<PrintoutKind> = new Set(['summary']);
const none: ReadonlySet<PrintoutKind> = new Set();
