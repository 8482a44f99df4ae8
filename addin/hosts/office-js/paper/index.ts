/** Sheets that are made to be printed: code that few writes need. */
export { layPaper, unlay } from './lay';
export { giveUpLooks, papersToPutBack, refuseWhereTaken } from './renew';
