import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { colours } from '../../../theme';

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', gap: '6px 12px', margin: 0, alignItems: 'center', lineHeight: '20px' },
  name: { color: colours.quiet },
  value: { margin: 0, minWidth: 0, display: 'flex', flexWrap: 'wrap', gap: '2px 8px', overflowWrap: 'anywhere' },
});

/** What is known of a table, a line each. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={useStyles().facts}>{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}
