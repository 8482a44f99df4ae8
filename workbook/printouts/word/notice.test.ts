import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from '../../xlsx/xml';
import { madeUp } from '../testing/made-up';
import { noticeDocument } from './notice';

const choices = { office: '某某镇考核办公室', notice: { from: '2026-01-16', to: '2026-01-22', where: '镇党政办', phone: '0000-0000000', address: '某某镇政府二楼' } };
const partsOf = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

describe('the notice as a Word file', () => {
  const parts = partsOf(noticeDocument(madeUp({ units: ['甲<村>\u0001', '乙村'], open: [1] }), choices));
  const text = parts['word/document.xml']!.replace(/<[^>]+>/g, '');

  it('is well formed in every part, and every part is named among its types or relations', () => {
    for (const [path, xml] of Object.entries(parts)) expect(() => parse(xml, path), path).not.toThrow();
    for (const [, target] of parts['word/_rels/document.xml.rels']!.matchAll(/Target="([^"]+)"/g)) expect(Object.keys(parts)).toContain(`word/${target}`);
    for (const [, part] of parts['[Content_Types].xml']!.matchAll(/PartName="\/([^"]+)"/g)) expect(Object.keys(parts)).toContain(part);
  });

  it('says what was assessed, until when and where to object, and who gives notice', () => {
    for (const words of ['关于2025年度某某镇年度考核结果的公示', '2026年1月16日至2026年1月22日', '向镇党政办反映', '0000-0000000', '某某镇政府二楼', '某某镇考核办公室（盖章）', '2026年1月15日']) expect(text).toContain(words);
    expect(text).toContain('甲&lt;村&gt;');
  });

  it('carries on every page its number, and that it is provisional', () => {
    expect(parts['word/footer.xml']).toMatch(/PAGE.*NUMPAGES/s);
    expect(parts['word/header.xml']).toContain('暂定');
    expect(partsOf(noticeDocument(madeUp({ units: ['甲村'] }), choices))['word/header.xml']).toBeUndefined();
  });

  it('says at its end by what it was made, and keeps office and day with the last of the table', () => {
    expect(text).toContain('依据：《');
    const kept = parts['word/document.xml']!.split('<w:p>').filter((each) => each.includes('<w:keepNext/>')).map((each) => each.replace(/<[^>]+>/g, ''));
    expect(kept.join('|')).toMatch(/乙村.*反映.*盖章.*2026年1月15日/s);
  });

  it('leaves room for what nobody has chosen', () => {
    expect(partsOf(noticeDocument(madeUp({ units: ['甲村'] }), {}))['word/document.xml']).toContain('＿＿＿＿年＿＿月＿＿日');
  });

  it('is the same file for the same notice', () => {
    const make = (): Uint8Array => noticeDocument(madeUp({ units: ['甲村'] }), choices);
    expect(make()).toEqual(make());
  });
});
