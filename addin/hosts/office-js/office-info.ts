import { noCapabilities, type Capabilities, type HostInfo } from '../../../workbook/model/port/host-info';

/** What the rest of this folder asks besides: it chooses by requirement sets, as Office names what it can do. */
export interface OfficeInfo extends HostInfo {
  supports(set: string, version: string): boolean;
}

/**
 * Waits until Office says where it runs. In a plain browser tab office.js answers without a host, and without its script
 * there is no Office at all: in both no workbook is open.
 */
export async function findOffice(): Promise<OfficeInfo> {
  if (typeof Office === 'undefined') return outside();
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel || typeof Excel === 'undefined') return outside();
  return { open: true, language: Office.context.displayLanguage, can: capabilities(), supports };
}

function outside(): OfficeInfo {
  const language = typeof navigator === 'undefined' ? 'zh-CN' : navigator.language;
  return { open: false, language, can: noCapabilities, supports: () => false };
}

const capabilities = (modern = supports('ExcelApi', '1.9')): Capabilities => ({
  watch: modern,
  select: true,
  calculate: true,
  spills: supports('ExcelApi', '1.12'),
  openBook: supports('ExcelApi', '1.8') && typeof Excel.createWorkbook === 'function',
  pages: modern,
  charts: modern,
  oneUndo: supports('ExcelApi', '1.20'),
});

function supports(set: string, version: string): boolean {
  try {
    return Office.context.requirements.isSetSupported(set, version);
  } catch {
    return false;
  }
}
