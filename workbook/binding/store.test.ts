import { describe, expect, it } from 'vitest';
import type { Binding } from './bound';
import { noCapabilities } from '../model/port/host-info';
import { bindingStore } from './store';

const full: Binding = {
  ledgers: [{ place: { sheet: '台账 & <附件>' }, rulebook: 'beijinggang-2019-village', headerRow: 4, columns: { unit: 'C' }, headers: { unit: '被考核村' }, sheetId: '{1}' }],
  scoreSheets: [
    {
      sheets: [{ name: '得分', id: '{2}' }],
      lies: 'across',
      rulebook: 'beijinggang-2019-village',
      year: 2019,
      corner: '村名',
      columns: [{ header: '平时工作 / 扣分', item: 'V1', meaning: 'lost' }],
    },
  ],
  aliases: { 白水村委会: '白水村' },
  apart: [['大塘村', '大塘社区']],
};

function store(): { parts: Map<string, string>; bindings: ReturnType<typeof bindingStore> } {
  const parts = new Map<string, string>();
  const xml = { read: async (name: string) => parts.get(name) ?? null, write: async (name: string, text: string) => void parts.set(name, text) };
  const host = { open: true, language: 'zh-CN', can: noCapabilities };
  return { parts, bindings: bindingStore({ xml, host }) };
}

describe('the binding in the workbook', () => {
  it('comes back as it was kept, whatever signs its names hold', async () => {
    const { bindings } = store();
    await bindings.save(full);
    expect(await bindings.load()).toEqual(full);
  });

  it('is as none where the part is damaged or of another make', async () => {
    const { parts, bindings } = store();
    for (const text of ['<binding>{</binding>', '', '<binding>null</binding>', '<binding>{"ledgers":"all"}</binding>', '<binding>{"scoreSheets":[{"year":"x"}]}</binding>']) {
      parts.set('urn:kaohe:binding:1', text);
      expect(await bindings.load(), text).toBeNull();
    }
  });
});
