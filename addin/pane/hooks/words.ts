import { pageWords } from './page-words';

/** What every page may say. */
export const useWords = pageWords({});
export type Words = ReturnType<typeof useWords>;
export type Say = Words['t'];
