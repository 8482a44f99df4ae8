/** What the page fetches for itself. */
import type { Language } from '../../../shared/i18n/language';
import type { FunctionsJson } from '../../custom-functions/metadata';
import { WorkbookFault } from '../../../workbook/xlsx/fault';

export async function download(address: string): Promise<Uint8Array> {
  const response = await fetch(address).catch((fault: Error) => {
    throw new WorkbookFault('unreachable', { detail: fault.message });
  });
  if (!response.ok) throw new WorkbookFault('unreachable', { detail: `HTTP ${response.status}` });
  return new Uint8Array(await response.arrayBuffer());
}

/** The functions' metadata in the page's language, else as it is for every language. */
export async function downloadFunctions(language: Language): Promise<FunctionsJson> {
  const files = language === 'zh' ? ['/functions.zh-cn.json', '/functions.json'] : ['/functions.json'];
  for (const file of files) {
    const response = await fetch(file);
    if (response.ok && response.headers.get('content-type')?.includes('json')) return (await response.json()) as FunctionsJson;
    if (file === '/functions.json') throw new Error(`HTTP ${response.status}`);
  }
  return { functions: [] };
}
