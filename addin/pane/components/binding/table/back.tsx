import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useBinding } from '../../../hooks/binding/binding';
import { useBindingWords } from '../../../hooks/binding/words';

/** The way back to all tables. The button that led here is gone: whoever works by keyboard goes on from this one. */
export function Back() {
  const { t } = useBindingWords();
  const { show } = useBinding();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Button ref={button} size="small" appearance="subtle" onClick={() => show(null)}>
      {`‹ ${t('backToTables')}`}
    </Button>
  );
}
