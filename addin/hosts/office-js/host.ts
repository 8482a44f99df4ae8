import type { HostInfo } from '../../../workbook/model/port/workbook';

/**
 * Waits until Office says where it runs. In a plain browser tab office.js answers without a host, and
 * without its script there is no Office at all: both are "not Excel".
 */
export async function startHost(): Promise<HostInfo> {
  if (typeof Office === 'undefined') return outside();
  const { host, platform } = await Office.onReady();
  if (host !== Office.HostType.Excel || typeof Excel === 'undefined') return outside();
  return {
    open: true,
    platform: String(platform),
    language: Office.context.displayLanguage,
    // Storage of one origin is shared by every site that frames the add-in; the key keeps them apart.
    storagePrefix: (Office.context as { partitionKey?: string }).partitionKey ?? '',
    supports,
  };
}

function outside(): HostInfo {
  const language = typeof navigator === 'undefined' ? 'zh-CN' : navigator.language;
  return { open: false, platform: 'browser', language, storagePrefix: '', supports: () => false };
}

function supports(set: string, version: string): boolean {
  try {
    return Office.context.requirements.isSetSupported(set, version);
  } catch {
    return false;
  }
}
