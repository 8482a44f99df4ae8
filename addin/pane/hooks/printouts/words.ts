import { printPageWords } from '../../../../shared/i18n/pane/printouts';
import { pageWords } from '../page-words';

/** What the page 出表 says. */
export const usePrintWords = pageWords(printPageWords);
export type PrintWords = ReturnType<typeof usePrintWords>;
export type SayPrint = PrintWords['t'];
export type PrintWord = Parameters<SayPrint>[0];
