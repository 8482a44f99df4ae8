import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { colours } from '../theme';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: '0 0 6px' },
  chip: {
    border: `1px solid ${colours.line}`,
    borderRadius: '12px',
    padding: '1px 9px',
    background: tokens.colorNeutralBackground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    color: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  on: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke1}`, color: tokens.colorBrandForeground2 },
  count: { fontVariantNumeric: 'tabular-nums', marginInlineStart: '4px' },
});

export interface Chip<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly count?: number;
}

/** A choice of one out of a few, each with how many there are. What there is none of takes no room, unless it is chosen. */
export function Chips<K extends string>(props: { label: string; value: K; choices: readonly Chip<K>[]; onChange: (key: K) => void }) {
  const styles = useStyles();
  const { label, value, choices, onChange } = props;
  return (
    <div role="group" aria-label={label} className={styles.chips}>
      {choices.filter(({ key, count }) => count !== 0 || key === value).map(({ key, label: text, count }) => (
        <button key={key} type="button" aria-pressed={key === value} className={mergeClasses(styles.chip, key === value && styles.on)} onClick={() => onChange(key)}>
          {text}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </button>
      ))}
    </div>
  );
}
