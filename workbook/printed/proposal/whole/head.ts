import { Decimal } from 'decimal.js';
import { isCaption, isNote } from '../../layout/titles';
import { squeezed } from '../../text';
import type { PrintedDocument } from '../../types';
import type { Draft, Members } from '../draft';
import { wholeWeight } from './members';
import type { Node } from '../node';
import { printedFull } from '../rows/sums';

/** The code of the type of units, where the document has only one: none is printed. */
const onlyType = 'unit';

/** Title, period, units and declared sum. */
export function headOf(draft: Draft, document: PrintedDocument, top: readonly Node[], sum: number | null): void {
  const texts = document.blocks.flatMap((block) => (block.is === 'text' ? [block.text] : []));
  const title = titleIn(texts) ?? draft.word('untitled');
  const { head } = draft;
  head['title'] = title;
  head['source'] = { title, complete: false };
  head['period'] = periodIn(texts);
  const types = typesOf(draft);
  head['unitTypes'] = types.length > 0 ? types : [{ code: onlyType, name: unitName(texts) ?? draft.word('unit') }];
  const full = printedFull(document);
  const weights = top.map(({ drafted }) => drafted.members).filter((members) => members['counts'] !== false);
  const whole = weights.reduce<Decimal>((all, members) => all.plus(wholeWeight(members) ?? 0), new Decimal(0));
  const declared = sum ?? full?.figure ?? null;
  if (types.length > 0 || declared === null) return;
  if (whole.equals(declared)) head['weights'] = { [onlyType]: declared };
  else if (sum === null && full) draft.ask('sumDiffers', { name: draft.word('fullMark'), whole: declared, sum: whole.toString() }, ['/weights'], { block: full.block });
}

function titleIn(texts: readonly string[]): string | null {
  return texts.find((text) => !isCaption(text) && !isNote(text) && squeezed(text).length >= 4 && squeezed(text).length <= 60 && !/[_＿:：。]/u.test(text)) ?? null;
}

function periodIn(texts: readonly string[]): string {
  const all = squeezed(texts.filter((text) => !isNote(text)).join('\n'));
  if (/季度考核|第[_＿]*季度|按季考核|每季度考核一次/u.test(all)) return 'quarter';
  return /月度考核|月考核|第?[_＿]+月份|每月考核一次/u.test(all) ? 'month' : 'year';
}

/** 考核对象：各镇、街道; the words in brackets behind a title; the blank after 乡镇名称. */
function unitName(texts: readonly string[]): string | null {
  for (const text of texts) {
    const words = squeezed(text);
    const named = /(?:考核对象|被考核单位|考核单位|适用范围)[:：]([^。，,；;_＿]{1,12})/u.exec(words)?.[1] ?? /^([\p{Script=Han}]{1,6}?)(?:名称|单位)?[:：][_＿]{2,}/u.exec(words)?.[1] ?? /[(（]([\p{Script=Han}、]{1,8})[)）]$/u.exec(words)?.[1];
    if (named !== undefined && !/^第|部分|试行|修订|年|^被?考核|姓名|日期|时间|填表/u.test(named)) return named;
  }
  return null;
}

/** Types that the words of items name. */
function typesOf({ head, items }: Draft): Members[] {
  const named = new Set(items.flatMap((item) => (Array.isArray(item['types']) ? item['types'].map(String) : [])));
  const listed = (head['unitTypes'] as Members[] | undefined) ?? [];
  for (const { code } of listed) named.delete(String(code));
  return [...listed, ...[...named].map((code) => ({ code, name: code }))];
}
