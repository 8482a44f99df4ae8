import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { PaneWord } from '../../../shared/i18n/pane';
import { useServices } from '../hooks/services';
import { useWords } from '../hooks/words';
import { colours } from '../theme';
import { EmptyState } from './parts';

const useStyles = makeStyles({
  detail: { color: colours.quiet, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere', maxWidth: '100%' },
});

interface Props {
  readonly title: PaneWord;
  readonly text: PaneWord;
  /** What the machine said: for whoever mends it, and out of the way of everybody else. */
  readonly detail: string;
  readonly onAgain: () => void;
}

/** In the place of what could not be drawn: what still works, and a way on. */
export function Broken({ title, text, detail, onAgain }: Props) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <div role="alert">
      <EmptyState title={t(title)} text={t(text)}>
        <Button appearance="primary" onClick={onAgain}>
          {t('brokenAgain')}
        </Button>
        <details className={styles.detail}>
          <summary>{t('brokenDetail')}</summary>
          {detail}
        </details>
      </EmptyState>
    </div>
  );
}

/** A page that failed is drawn anew by itself as soon as there is something new to draw. */
export function BrokenPage({ detail, onAgain }: Pick<Props, 'detail' | 'onAgain'>) {
  const { store } = useServices();
  useEffect(() => store.subscribe(onAgain), [store, onAgain]);
  return <Broken title="brokenTitle" text="brokenTab" detail={detail} onAgain={onAgain} />;
}
