/** The host that the add-in is built for; another one takes its place here, and nowhere else. */
export { startHost } from './office-js/host';
export { cellFunctions } from './office-js/cell-functions';
