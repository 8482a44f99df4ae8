import * as z from 'zod';
import type { ParameterValue } from '../../../contract/request';
import { ceiled, floored, type Exact } from '../../../numbers/fraction';
import { closed } from '../../../schema/closed';
import { later } from '../../../schema/later';

/** What becomes of a step that is not full: counted in proportion, not at all, or as a full one. */
export const partReadings = ['exact', 'whole', 'begun'] as const;
export type PartReading = (typeof partReadings)[number];
export const Part = later(() => z.union([z.enum(partReadings), closed({ parameter: z.string() })]).optional());
export type Part = z.infer<typeof Part>;

/** null: nobody has said it. */
export function readingOf(part: Part, parameter: (key: string) => ParameterValue | null): PartReading | null {
  const said = typeof part === 'object' ? parameter(part.parameter) : (part ?? null);
  return partReadings.find((reading) => reading === said) ?? null;
}

export function stepsOf(n: Exact, reading: PartReading): Exact {
  return reading === 'exact' ? n : reading === 'whole' ? floored(n) : ceiled(n);
}

export const partWords: Record<PartReading, { zh: string; en: string }> = {
  exact: { zh: '按比例', en: 'in proportion' },
  whole: { zh: '不足一个不计', en: 'only full ones' },
  begun: { zh: '不足一个按一个', en: 'each one begun' },
};
