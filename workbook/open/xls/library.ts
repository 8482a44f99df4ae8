/** The one place that loads the reader of .xls: it is large, and few files need it. */
import type { XlsLibrary } from './types';

export const xlsLibrary = async (): Promise<XlsLibrary> => {
  const { read } = await import('@e965/xlsx');
  return { read: read as XlsLibrary['read'] };
};
