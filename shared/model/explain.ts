import { Decimal } from 'decimal.js';
import { levels } from '../contract/request';
import { toNumber } from '../numbers/decimal';
import { asScaled, type Scaled } from '../numbers/scaled';
import { engineWords } from '../i18n/answers/engine';
import { say, type Language } from '../i18n/language';
import { placeWords } from '../i18n/answers/places';
import type { CompiledItem, Run } from './plan';
import { isBlank } from './rows/blank';
import { rowName } from './rows/row-name';
import { COUNTED, DIFFERS, DUPLICATE, OPEN, SILENT, UNPROVEN } from './rows/rows';
import { nameOf } from '../i18n/names';

/** Why one row gave its points: level, kind and figure, or what keeps it from counting. */
export function explainRow(run: Run, item: CompiledItem, row: number, language: Language): string {
  const { rows } = run;
  const level = levels[rows.level[row] ?? -1];
  const levelName = level === undefined ? '' : say(engineWords, level, language);
  const points = (scaled: Scaled): number => toNumber(scaled, run.compiled.settings.digits);
  const [low, high] = [points(rows.lowOf(row)), points(rows.highOf(row))];
  const count = rows.timesOf(row);
  switch (rows.fate[row]) {
    case DUPLICATE:
      return say(engineWords, 'duplicate', language, { row: rowName(rows, rows.event[row] ?? row) });
    case SILENT:
      return say(engineWords, 'silent', language, { level: levelName });
    case OPEN:
      return say(engineWords, 'openAmount', language, { low, high });
    case UNPROVEN:
      if (!item.rows.evidence || !isBlank(rows.facts.at(row)?.evidence)) return say(placeWords, 'undated', language, { points: low });
      return say(engineWords, 'unproven', language, { points: low });
    case DIFFERS:
      return say(engineWords, 'differs', language, { value: String(rows.facts.at(row)?.value ?? '') });
    case COUNTED:
      break;
    default:
      return say(engineWords, 'noPoints', language);
  }
  const [value, own] = [rows.figureOf(row), rows.lowOf(row)];
  if (item.given && value !== own && value !== 0) {
    const ratio = new Decimal(own).div(value).toString();
    return say(engineWords, 'givenTimes', language, { value: points(value), ratio, points: low });
  }
  if (item.given) return say(engineWords, 'given', language, { value: points(value), points: low });
  const kind = item.spec.kinds?.[rows.kind[row] ?? -1];
  const kindName = kind ? nameOf(kind)[language] : '';
  const what = [levelName, kindName].filter(Boolean).join('·');
  const prefix = what === '' ? '' : language === 'zh' ? `${what}，` : `${what}: `;
  if (count === 1) return say(engineWords, 'counted', language, { what: prefix, points: low });
  const each = toNumber(asScaled(own / count), run.compiled.settings.digits);
  return say(engineWords, 'countedTimes', language, { what: prefix, each, count, points: low });
}
