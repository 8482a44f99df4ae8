import type { Fact, ScoreRequest } from '../../shared';

const perVillage: Omit<Fact, 'unit' | 'year'>[] = [
  { item: 'V2', value: 85.5 },
  { item: 'V3', value: 3 },
  { item: 'V1', kind: 'late', value: 0.5, subject: '通报' },
  { item: 'V16', level: 'provincial', evidence: '报' },
  { item: 'V17', level: 'municipal', evidence: '检' },
  { item: 'V18', level: 'municipal', evidence: '会' },
  { item: 'V20', kind: 'reply', evidence: '件' },
  { item: 'V21', level: 'municipal', evidence: '查' },
];
/** Given once a year; only events may repeat. */
const GIVEN = 2;

/** A ledger as large as a county's: so many villages, so many rows for each. */
export function county(villages: number, rows: number): ScoreRequest {
  const units = Array.from({ length: villages }, (_, index) => ({ id: `第${index + 1}村`, type: 'village' }));
  const facts = units.flatMap((unit, village) =>
    Array.from({ length: rows }, (_, row): Fact => {
      const events = perVillage.slice(GIVEN);
      const fact = (row < GIVEN ? perVillage[row] : events[row % events.length]) ?? {};
      const number = `〔2019〕${village * rows + row}号`;
      return {
        ...fact,
        id: `台账!A${village * rows + row + 2}`,
        unit: unit.id,
        year: 2019,
        ...(fact.subject ? { subject: fact.subject + number } : {}),
        ...(fact.evidence ? { evidence: fact.evidence + number } : {}),
        by: '考核办',
      };
    }),
  );
  return { rulebook: 'beijinggang-2019-village', year: 2019, units, facts };
}
