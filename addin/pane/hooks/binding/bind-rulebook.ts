import { useCallback } from 'react';
import { bindRulebook } from '../../logic/binding/bind-rulebook';
import { useCurrent } from '../current';
import { messageOf } from '../go';
import { useNotice } from '../notice';
import { useServices } from '../services';
import { useWords } from '../words';

/** Settles a ledger's rulebook, keeps that in the workbook, and has the book read again. */
export function useBindRulebook(): (key: string, rulebook: string) => Promise<void> {
  const { bindings, store } = useServices();
  const { ledgers } = useCurrent();
  const { tell } = useNotice();
  const { t } = useWords();
  return useCallback(
    async (key, rulebook) => {
      try {
        await bindings.save(bindRulebook(await bindings.load(), ledgers, key, rulebook));
        store.lookAgain();
      } catch (error) {
        tell({ intent: 'error', text: t('failed', { detail: messageOf(error) }) });
      }
    },
    [bindings, store, ledgers, tell, t],
  );
}
