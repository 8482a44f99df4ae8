import { squeezed } from '../../text';
import type { PrintedDocument } from '../../types';
import type { Draft } from '../draft';
import type { Node } from '../node';

/** A score table with what stands over it and the full mark that it prints. */
export interface ScoreTable {
  readonly block: number;
  readonly caption: string;
  readonly sum: number | null;
  readonly nodes: readonly Node[];
}

const heading = /^附件[一二三四五六七八九十\d]*[:：]?(\p{Script=Han}{1,8}?)(?:年度|综合|绩效|目标|工作)*(?:考核|考评|评分|计分)/u;

/** Attachments for different types of units: each table is for its own type, and they are not added up. */
export function typesOfAttachments(draft: Draft, tables: readonly ScoreTable[]): void {
  const own = tables.flatMap((table) => {
    const type = heading.exec(table.caption)?.[1];
    return type === undefined || table.nodes.length === 0 ? [] : [{ ...table, type }];
  });
  if (own.length < 2 || new Set(own.map(({ type }) => type)).size !== own.length) return;
  for (const { type, nodes } of own) for (const { drafted } of nodes) for (const { members } of draft.withParts(drafted.code)) members['types'] ??= [type];
  draft.head['unitTypes'] = own.map(({ type }) => ({ code: type, name: type }));
  const sums = own.filter(({ sum }) => sum !== null).map(({ type, sum }) => [type, sum] as const);
  if (sums.length > 0) draft.head['weights'] = Object.fromEntries(sums);
}

/** 详见附件3, where no attachment of that number is there. */
export function askMissingParts(draft: Draft, { blocks }: PrintedDocument): void {
  const texts = blocks.flatMap((block, at) => (block.is === 'text' ? [{ words: squeezed(block.text), at }] : []));
  const there = new Set(texts.flatMap(({ words }) => /^附件[一二三四五六七八九十\d]+|^附?表[一二三四五六七八九十\d]+/u.exec(words)?.[0] ?? []));
  const asked = new Set<string>();
  for (const { words, at } of texts) for (const [, part = ''] of words.matchAll(/(?:见|详见|按|按照|参照)((?:附件|附表)[一二三四五六七八九十\d]+)/gu)) {
    if (there.has(part) || asked.has(part)) continue;
    asked.add(part);
    draft.ask('missingPart', { part }, [], { block: at });
  }
}
