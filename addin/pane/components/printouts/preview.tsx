import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { PrintChange } from '../../../../workbook/printouts/kept/changes';
import type { Fate } from '../../../../workbook/printouts/kept/plan';
import type { SheetPreview } from '../../hooks/printouts/making';
import { usePrintWords, type PrintWord } from '../../hooks/printouts/words';
import { useWriter } from '../../hooks/writing/writer';
import { colours } from '../../theme';
import { LinkButton, Section, Tag, type Tone } from '../parts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: { padding: '6px 0', borderTop: `1px solid ${colours.line}`, lineHeight: '19px', overflowWrap: 'anywhere' },
  head: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'baseline' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: colours.quiet, fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  changes: { margin: '0 0 4px', paddingInlineStart: '18px', fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  foot: { position: 'sticky', bottom: 0, zIndex: 1, padding: '8px 0', backgroundColor: tokens.colorNeutralBackground1 },
  wide: { width: '100%' },
});

const fates: Readonly<Record<Fate, { readonly word: PrintWord; readonly tone: Tone }>> = {
  new: { word: 'printFateNew', tone: 'good' },
  same: { word: 'printFateSame', tone: 'quiet' },
  renewed: { word: 'printFateRenewed', tone: 'good' },
  edited: { word: 'printFateEdited', tone: 'open' },
  foreign: { word: 'printFateForeign', tone: 'open' },
  protected: { word: 'printFateProtected', tone: 'open' },
};
const AT_ONCE = 8;

/** What would become of each sheet, and what it would say otherwise; nothing that somebody changed by hand is written over unless it is asked for here. */
export function Preview({ previews, onMake }: { previews: readonly SheetPreview[]; onMake: (over: ReadonlySet<string>) => Promise<void> }) {
  const styles = useStyles();
  const { t } = usePrintWords();
  const { busy } = useWriter();
  const [over, setOver] = useState<ReadonlySet<string>>(new Set());
  const end = useRef<HTMLDivElement>(null);
  // It comes below the button that asked for it. What scrolling answers in some browsers is nothing to clean up by.
  useEffect(() => {
    void end.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const count = previews.filter(({ planned }) => planned.fate !== 'same').length;
  const choose = (name: string, on: boolean): void => setOver(new Set([...over].filter((each) => each !== name).concat(on ? [name] : [])));
  return (
    <Section title={t('printPreview')} inner>
      <ul className={styles.list}>
        {previews.map((preview) => <SheetLine key={preview.planned.laid.sheet.kind} preview={preview} over={over.has(preview.planned.laid.sheet.name)} onOver={(on) => choose(preview.planned.laid.sheet.name, on)} />)}
      </ul>
      <div ref={end} className={styles.foot}>
        {count > 0 ? (
          <Button appearance="primary" className={styles.wide} disabled={busy} onClick={() => void onMake(over)}>
            {t('printMake', { count })}
          </Button>
        ) : (
          previews.length > 0 && <p className={styles.quiet}>{t('printNothingToMake')}</p>
        )}
      </div>
    </Section>
  );
}

function SheetLine({ preview: { planned, lost }, over, onOver }: { preview: SheetPreview; over: boolean; onOver: (on: boolean) => void }) {
  const styles = useStyles();
  const { t } = usePrintWords();
  const { laid, fate, name, changes } = planned;
  const own = laid.sheet.name;
  const { word, tone } = fates[fate];
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <span className={styles.name}>{own}</span>
        <span className={styles.quiet}>{t('printPages', { count: laid.breaks.length + 1 })}</span>
        <Tag tone={tone}>{t(asideOr(fate, over) ?? word, { name })}</Tag>
      </div>
      {(fate === 'foreign' || fate === 'protected') && <p className={styles.quiet}>{t(word, { name: own })}</p>}
      {fate === 'edited' && (
        <>
          <p className={styles.quiet}>{t(word, { name: own })}</p>
          <RadioGroup aria-label={t('printEditedChoice', { name: own })} value={over ? 'over' : 'aside'} onChange={(_, { value }) => onOver(value === 'over')}>
            <Radio value="aside" label={t('printAside', { name })} />
            <Radio value="over" label={t('printOver')} />
          </RadioGroup>
          <Changes changes={lost} />
        </>
      )}
      {fate === 'renewed' && <Changes changes={changes} />}
    </li>
  );
}

/** What becomes of one that is not simply made, in a word. */
const asideOr = (fate: Fate, over: boolean): PrintWord | null => (fate === 'edited' && over ? 'printFateOver' : fate === 'edited' || fate === 'foreign' || fate === 'protected' ? 'printAside' : null);

function Changes({ changes }: { changes: readonly PrintChange[] }) {
  const styles = useStyles();
  const { t } = usePrintWords();
  const [whole, setWhole] = useState(false);
  if (changes.length === 0) return <p className={styles.quiet}>{t('printNoRows')}</p>;
  const shown = (text: string | null): string => text || t('printBlank');
  return (
    <>
      <p className={styles.quiet}>{t('printChanges')}</p>
      <ul className={styles.changes}>
        {changes.slice(0, whole ? changes.length : AT_ONCE).map(({ about, column, before, now }, index) => (
          <li key={index}>{t(before === null ? 'printRowNew' : now === null ? 'printRowGone' : 'printRowChanged', { about, column, before: shown(before), now: shown(now) })}</li>
        ))}
      </ul>
      {changes.length > AT_ONCE && !whole && <LinkButton onClick={() => setWhole(true)}>{t('printRowsMore', { count: changes.length - AT_ONCE })}</LinkButton>}
    </>
  );
}
