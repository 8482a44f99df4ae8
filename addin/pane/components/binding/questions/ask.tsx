import { makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useBindingWords } from '../../../hooks/binding/words';
import { colours } from '../../../theme';

const useStyles = makeStyles({
  ask: { margin: '6px 0', padding: '6px 8px', backgroundColor: colours.openTint, borderRadius: '4px', lineHeight: '19px' },
  question: { margin: '0 0 4px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  select: { width: '100%', minWidth: 0 },
});

/** One question, with what may be answered. */
export function Ask({ question, children }: { question: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.ask} role="group" aria-label={question}>
      <p className={styles.question}>{question}</p>
      {children}
    </div>
  );
}

export interface Option {
  readonly value: string;
  readonly text: string;
}

/** The host's own list: any number of choices, and typing finds one. `empty` stands for nothing chosen. */
export function Choose({ label, value, options, empty, onChange }: { label: string; value: string; options: readonly Option[]; empty?: string; onChange: (value: string) => void }) {
  const styles = useStyles();
  const { t } = useBindingWords();
  return (
    <Select size="small" className={styles.select} aria-label={label} value={value} onChange={(_, data) => onChange(data.value)}>
      {(value === '' || empty !== undefined) && <option value="">{empty ?? t('askChoose')}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </Select>
  );
}
