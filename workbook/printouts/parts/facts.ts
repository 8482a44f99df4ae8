import type { ItemView } from '../../../shared/contract/rulebook-view';
import { nameOf } from '../../../shared/i18n/names';
import type { FactReading } from '../../ledger/reading';
import { kindsOf, levelsOf } from '../../ledger/vocabulary';
import type { PrintSource } from '../model/source';
import { periodText } from './times';
import { saying } from './words';

/** What people look for in a row: its paper, its day, its level; '' where it does not say. */
export interface FactTexts {
  readonly date: string;
  readonly evidence: string;
  readonly level: string;
  readonly kind: string;
  readonly subject: string;
}

export function factTexts({ scoring: { rulebook, when }, language }: Pick<PrintSource, 'scoring' | 'language'>, row: FactReading | undefined): FactTexts {
  const fact = row?.fact;
  const item: ItemView | null = rulebook.items.find(({ code }) => code === fact?.item) ?? null;
  const worded = (code: string | null | undefined, words: ReturnType<typeof levelsOf>): string => {
    const found = words.find((word) => word.code === code);
    return found ? nameOf(found)[language] : (code ?? '');
  };
  return {
    date: fact?.date ?? (fact?.period ? periodText(fact.period, saying(language), when.year) : ''),
    evidence: fact?.evidence ?? '',
    level: worded(fact?.level, levelsOf(item)),
    kind: worded(fact?.kind, kindsOf(item)),
    subject: fact?.subject ?? '',
  };
}
