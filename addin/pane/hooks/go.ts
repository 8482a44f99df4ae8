import { useCallback } from 'react';
import { useNotice } from './notice';
import { useServices } from './services';
import { useWords } from './words';

/** Goes to a cell of the workbook, and says so where that fails. */
export function useGo(): (address: string) => void {
  const { workbook } = useServices();
  const { tell } = useNotice();
  const { t } = useWords();
  return useCallback(
    (address) => {
      workbook.select(address).then(
        () => tell(null),
        (error: unknown) => tell({ intent: 'error', text: t('cannotGo', { address, detail: messageOf(error) }) }),
      );
    },
    [workbook, tell, t],
  );
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
