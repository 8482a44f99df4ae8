/** Elements that name a sheet and an area of it outright: where pivot tables and summaries take their figures from. */
import { attribute, setAttribute } from '../write/elements';
import { SOURCES, sourceSheet } from '../write/formulas';
import type { Moving } from './moving';

/** One whose cells are all gone keeps its address: without one it could not be read. */
export const movedSources = (xml: string, moving: Moving): string => xml.replace(SOURCES, (source) => {
  const sheet = moving.idOf(sourceSheet(source) ?? '');
  const written = attribute(source, 'ref');
  const now = sheet === undefined || written === undefined ? null : moving.reference(sheet, written);
  return now === null ? source : setAttribute(source, 'ref', now);
});
