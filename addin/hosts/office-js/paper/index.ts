/** Sheets that are made to be printed: code that few writes need. */
export { papersToPutBack } from '../../../../workbook/model/port/papers';
export { layPaper } from './lay';
export { giveUpLooks, layBack, refuseWhereTaken, refuseWhereUnable, unlayAll } from './renew';
export { standing } from './standing';
