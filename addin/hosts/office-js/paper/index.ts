/** Sheets that are made to be printed: code that few writes need. */
export { removeCharts } from './charts';
export { layPaper, unlay } from './lay';
export { papersToPutBack } from '../../../../workbook/model/port/papers';
export { readPaper } from './read';
export { giveUpLooks, refuseWhereTaken } from './renew';
