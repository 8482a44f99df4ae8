import { Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { usePrintWords } from '../../hooks/printouts/words';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly type?: 'text' | 'date';
  readonly onChange: (value: string) => void;
}

/** A text that counts once its field is left: what hangs on it is not worked out with each sign. */
export function TextField({ label, hint, value, type = 'text', onChange }: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const done = (): void => {
    if (typed.trim() !== value) onChange(typed.trim());
  };
  return (
    <Field label={label} size="small">
      <Input size="small" type={type} value={typed} placeholder={hint ?? ''} onChange={(_, { value: next }) => setTyped(next)} onBlur={done} onKeyDown={({ key }) => key === 'Enter' && done()} />
    </Field>
  );
}

/** Who signs, one beside the other. */
export function SignersField({ value, onChange }: { value: readonly string[] | undefined; onChange: (signers: string[] | undefined) => void }) {
  const { t } = usePrintWords();
  const change = (text: string): void => {
    const names = text.split(/[、,，;；\s]+/).filter(Boolean);
    onChange(names.length > 0 ? names : undefined);
  };
  return <TextField label={t('printSigners')} hint={t('printSignersHint')} value={(value ?? []).join(t('markList'))} onChange={change} />;
}
