import { engineWords } from '../../i18n/answers/engine';
import { say, type Language } from '../../i18n/language';
import { nameOf, whereText } from '../../i18n/names';
import type { ItemHead, Run } from '../../model/plan';
import type { RowFault } from './read-row';
import { rowName } from '../../model/rows/row-name';

/**
 * Puts a bad row on the list, in words that name row, field, value and what is allowed. Its code is that of the
 * first fault; its message tells all of them, so that the row is mended at one go.
 */
export function reportFaults(run: Run, row: number, faults: readonly [RowFault, ...RowFault[]], item: ItemHead | undefined, language: Language): void {
  const fact = run.rows.facts[row];
  const isUnknown = faults.some(({ field }) => field === 'unit');
  const where = whereText(rowName(run.rows, row), isUnknown || !fact?.unit?.trim() ? null : fact.unit, item && nameOf(item.spec));
  const texts = faults.map(({ text, slots }) => say(engineWords, text, language, slots));
  run.problems.push({
    fact: row,
    id: fact?.id?.trim() || null,
    unit: fact?.unit?.trim() ? fact.unit : null,
    item: fact?.item?.trim() ? fact.item : null,
    code: faults[0].code,
    message: language === 'zh' ? `${where.zh}：${texts.join('；')}` : `${where.en}: ${texts.join('; ')}`,
  });
}
