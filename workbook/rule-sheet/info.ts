import { textOf, wordKey } from '../model/text';
import { nearestOf } from '../../shared/schema/suggestion';
import { figure, sentence, text, words, type Codec } from './codecs';
import * as cells from './grammar/cells';
import type { Names } from './grammar/names';
import { put, type Loose } from './grammar/fields';
import type { FaultList } from './reading/faults';
import type { Row } from './reading/locate';
import { RowReader, type Places } from './reading/reader';
import { PERIODS, YES_NO } from './words';

/** One line of 基本信息, and the member of the rulebook that it gives. */
export interface InfoLine {
  readonly path: readonly string[];
  readonly labels: readonly [string, ...string[]];
  readonly codec: Codec;
  /** In both languages: the third column has the English. */
  readonly english?: true;
  /** Stands on an empty sheet too. */
  readonly usual?: true;
}

const yesNo = words(YES_NO) as unknown as Codec;
const line = <T>(path: string, codec: Codec<T>, labels: string, more: Partial<InfoLine> = {}): InfoLine => ({ path: path.split('.'), codec: codec as unknown as Codec, labels: labels.split(' ') as [string, ...string[]], ...more });

export const infoLines: readonly InfoLine[] = [
  line('title', text, '标题 文件标题 办法名称 名称', { usual: true }),
  line('years', text, '适用年度 年度 考核年度', { usual: true }),
  line('period', words(PERIODS), '考核周期 周期', { usual: true }),
  line('unitTypes', sentence(cells.types, '乡镇、街道'), '考核对象 考核对象类别 被考核单位 类别', { usual: true }),
  line('weights', sentence(cells.figures, '100'), '权重合计 满分 总分满分', { usual: true }),
  line('source.issuer', text, '发文单位 印发单位', { usual: true }),
  line('source.number', text, '文号 发文字号'),
  line('source.date', text, '印发日期 发文日期'),
  line('source.title', text, '出处 来源文件'),
  line('source.part', text, '出处部分 附件'),
  line('source.complete', yesNo, '原文完整 全文'),
  line('source.remark', text, '出处备注 来源备注', { english: true }),
  line('points', yesNo, '是否计分 计分'),
  line('digits', figure, '小数位 保留小数'),
  line('total', { read: (cell) => (/^各项(得分)?(相加|之和)$/u.test(textOf(cell)) ? { value: {} } : { fault: { key: 'unknown-word', slots: { value: textOf(cell), allowed: '各项相加' } } }), write: (total: Loose) => (Object.keys(total).length === 0 ? '各项相加' : null) }, '总分'),
  line('total.start', sentence(cells.figureOrAttribute, '60'), '总分起始 起始分'),
  line('total.times', text, '总分乘 总分乘属性'),
  line('total.min', figure, '总分保底'),
  line('total.max', figure, '总分封顶'),
  line('total.round', sentence(cells.round, '2位 四舍五入'), '总分取整'),
  line('id', text, '规则编号 编号'),
  line('version', text, '规则版本 版本'),
];
const byLabel = new Map(infoLines.flatMap((each) => each.labels.map((label) => [wordKey(label), each] as const)));

/** 基本信息 as members of the rulebook; `years` besides. */
export function readInfo(rows: readonly Row[], names: Names, faults: FaultList, places: Places): Loose {
  const head: Loose = {};
  const seen = new Set<InfoLine>();
  for (const row of rows) {
    const reader = new RowReader(row, faults, names);
    const label = reader.need<string>('key');
    if (label === undefined) continue;
    const known = byLabel.get(wordKey(label));
    const address = reader.addressOf('key');
    if (!known) {
      const near = nearestOf(label, infoLines.flatMap(({ labels }) => labels));
      faults.add('error', address, near === undefined ? 'info-unknown' : 'info-unknown-near', { value: label, near: near ?? '', known: infoLines.map(({ labels }) => labels[0]).join('、') }, near === undefined ? {} : { mend: { address, text: near } });
      continue;
    }
    if (seen.has(known)) {
      faults.add('error', address, 'info-twice', { value: label });
      continue;
    }
    seen.add(known);
    // Where it is to be said, also while it is not.
    places.set(known.path, { address: reader.addressOf('value') });
    const cell = reader.cell('value');
    const found = cell ? known.codec.read(cell.value, names) : null;
    if (!cell || !found) continue;
    if ('fault' in found) {
      faults.cell(cell.address, found.fault);
      continue;
    }
    const en = known.english ? reader.get<string>('en') : undefined;
    setAt(head, known.path, en === undefined ? found.value : { zh: found.value, en });
  }
  return head;
}

function setAt(into: Loose, path: readonly string[], value: unknown): void {
  const [first = '', ...rest] = path;
  if (rest.length === 0) return put(into, first, value);
  if (into[first] === undefined) put(into, first, {});
  setAt(into[first] as Loose, rest, value);
}

/** 2024, 2024-2026, 2024年起. null: not to be read. */
export function readYears(raw: string): { from: number | null; to: number | null } | null {
  const plain = textOf(raw).normalize('NFKC').replace(/\s|年度|年/gu, '');
  const found = /^(\d{4})(?:(起|以后)|[-~—–至到](\d{4})?)?$/u.exec(plain);
  if (!found) {
    const until = /^(?:至|到|截至|-)(\d{4})$/u.exec(plain);
    return until ? { from: null, to: Number(until[1]) } : null;
  }
  const from = Number(found[1]);
  const open = found[2] !== undefined || (plain.length > 4 && found[3] === undefined);
  const to = found[3] === undefined ? (open ? null : from) : Number(found[3]);
  return to !== null && to < from ? null : { from, to };
}

export function writeYears({ from, to }: { from: number | null; to: number | null }): string | null {
  if (from === null) return to === null ? null : `至${to}`;
  return to === null ? `${from}-` : to === from ? String(from) : `${from}-${to}`;
}
