import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import type { RulesReading } from '../../../../workbook/rule-sheet/types';
import { messageOf } from '../../hooks/go';
import { useNotice } from '../../hooks/notice';
import { useRulesTools } from '../../hooks/rules/rules';
import { useRulesWords } from '../../hooks/rules/words';

/** Takes rules out of a file on this machine. */
export function FileButton({ label, onRules }: { label: string; onRules: (readings: readonly RulesReading[]) => void }) {
  const { language, t } = useRulesWords();
  const { tell } = useNotice();
  const tools = useRulesTools();
  const field = useRef<HTMLInputElement>(null);
  const take = async (file: File): Promise<void> => {
    try {
      const found = tools.files.read(new Uint8Array(await file.arrayBuffer()), file.name, language);
      if (found.length > 0) onRules(found);
      else tell({ intent: 'error', text: t('rulesFileNone', { name: file.name }) });
    } catch (error) {
      tell({ intent: 'error', text: t('rulesFileFailed', { name: file.name, detail: messageOf(error) }) });
    }
  };
  return (
    <>
      <Button onClick={() => field.current?.click()}>{label}</Button>
      <input
        ref={field}
        type="file"
        accept=".xlsx,.json"
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file chosen again is a choice, too.
          target.value = '';
          if (file) void take(file);
        }}
      />
    </>
  );
}
