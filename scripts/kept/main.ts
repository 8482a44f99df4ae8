export { findLibreOffice } from './libre-office';
export { isLost, keptIn } from './run';
export { tableOf } from './table';
