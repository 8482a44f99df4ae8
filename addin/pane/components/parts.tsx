import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Status, UnitResult } from '../../../shared/contract/answer';
import type { Remark } from '../../../shared/report/unit/remarks';
import { useGo } from '../hooks/go';
import { useWords } from '../hooks/words';
import { colours } from '../theme';

const useStyles = makeStyles({
  section: { padding: '12px 12px 4px' },
  inner: { paddingInline: 0 },
  sectionHead: { display: 'flex', alignItems: 'baseline', gap: '8px', marginBottom: '6px' },
  sectionTitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: '20px' },
  sectionAside: { marginInlineStart: 'auto', color: colours.quiet, fontSize: tokens.fontSizeBase200 },
  empty: { padding: '28px 24px', textAlign: 'center', display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'center' },
  emptyTitle: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  emptyText: { margin: 0, color: colours.quiet, lineHeight: '20px' },
  link: {
    border: 'none',
    background: 'none',
    padding: 0,
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    ':hover': { textDecoration: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  tag: { display: 'inline-block', padding: '0 6px', borderRadius: '3px', fontSize: tokens.fontSizeBase200, lineHeight: '18px', whiteSpace: 'nowrap' },
  tagVeto: { color: colours.veto, backgroundColor: colours.vetoTint },
  tagOpen: { color: colours.open, backgroundColor: colours.openTint },
  tagGood: { color: colours.good, backgroundColor: colours.goodTint },
  tagQuiet: { color: colours.quiet, backgroundColor: colours.paper },
  figures: { fontVariantNumeric: 'tabular-nums' },
});

/** `inner`: it stands within another section. */
export function Section({ title, aside, inner = false, children }: { title: string; aside?: ReactNode; inner?: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.section, inner && styles.inner)} aria-label={title}>
      <div className={styles.sectionHead}>
        <h2 className={styles.sectionTitle}>{title}</h2>
        {aside !== undefined && <div className={styles.sectionAside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}

/** Says why there is nothing, and what to do about it. `busy`: it is on its way. */
export function EmptyState({ title, text, busy = false, children }: { title: string; text?: string; busy?: boolean; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.empty} aria-busy={busy || undefined}>
      <h2 className={styles.emptyTitle}>{title}</h2>
      {text !== undefined && <p className={styles.emptyText}>{text}</p>}
      {busy && <Spinner size="small" aria-hidden />}
      {children}
    </div>
  );
}

/** The address of a cell, which a click goes to. */
export function GoLink({ address, children }: { address: string; children?: ReactNode }) {
  const styles = useStyles();
  const go = useGo();
  const { t } = useWords();
  return (
    <button type="button" className={styles.link} title={t('goToCell', { address })} onClick={() => go(address)}>
      {children ?? address}
    </button>
  );
}

/** `label`: what it says to whoever hears it, where its text alone does not say of what. */
export function LinkButton({ label, expanded, onClick, children }: { label?: string; expanded?: boolean; onClick: () => void; children: ReactNode }) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.link} aria-label={label} aria-expanded={expanded} onClick={onClick}>
      {children}
    </button>
  );
}

export type Tone = 'veto' | 'open' | 'good' | 'quiet';

export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  const styles = useStyles();
  const tones = { veto: styles.tagVeto, open: styles.tagOpen, good: styles.tagGood, quiet: styles.tagQuiet };
  return <span className={mergeClasses(styles.tag, tones[tone])}>{children}</span>;
}

const toneOf: Readonly<Record<Status, Tone>> = {
  INVALID: 'veto',
  OUT_OF_FORCE: 'quiet',
  NEEDS_PARAM: 'open',
  NEEDS_JUDGEMENT: 'open',
  CONFLICT: 'open',
  PENDING: 'open',
  FLOORED: 'quiet',
  CAPPED: 'quiet',
  OK: 'good',
  DUPLICATE: 'quiet',
  DOC_SILENT: 'quiet',
  TEXT_DAMAGED: 'quiet',
  RECORDED: 'quiet',
};

/** The status of an item or of a note in a word; nothing where all is well. */
export function StatusTag({ of: { status, statusText } }: { of: Pick<Remark, 'status' | 'statusText'> }) {
  return status === 'OK' ? null : <Tag tone={toneOf[status]}>{statusText}</Tag>;
}

/** What is to be said of a unit besides its figure: that it is open, in error, or vetoed. */
export function UnitTags({ unit }: { unit: Pick<UnitResult, 'status' | 'veto'> }) {
  const { t } = useWords();
  return (
    <>
      {unit.veto.state === 'certain' && <Tag tone="veto">{t('vetoCertain')}</Tag>}
      {unit.veto.state === 'possible' && <Tag tone="open">{t('vetoPossible')}</Tag>}
      {unit.status === 'provisional' && <Tag tone="open">{t('provisional')}</Tag>}
      {unit.status === 'invalid' && <Tag tone="veto">{t('invalid')}</Tag>}
    </>
  );
}

export function Figures({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return <span className={styles.figures}>{children}</span>;
}

