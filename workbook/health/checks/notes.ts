import type { Status } from '../../../shared/contract/answer';
import type { HealthWord } from '../../../shared/i18n/health';
import { finding, unit, type Check, type Finding, type Severity } from '../finding';

/** What the rules themselves remark. A remark that many units share is told once, with how many. */
function remarks(name: HealthWord, severity: Severity, statuses: readonly Status[]): Check {
  return {
    name,
    find: ({ answer }) => {
      const units = new Map<string, { unit: string; item: string | null }[]>();
      for (const each of answer.units) {
        for (const { status, item, message } of each.notes) {
          if (!statuses.includes(status)) continue;
          units.set(message, [...(units.get(message) ?? []), { unit: each.unit, item }]);
        }
      }
      return [...units].flatMap(([message, [first, ...others]]): Finding[] => {
        if (!first) return [];
        const goal = unit(first.unit, first.item);
        if (others.length === 0) return [finding(severity, goal, 'note', { unit: first.unit, message })];
        return [finding(severity, goal, 'noteAll', { message, count: others.length + 1 })];
      });
    },
  };
}

export const judgement = remarks('checkJudgement', 'warning', ['NEEDS_JUDGEMENT', 'CONFLICT']);
export const silent = remarks('checkSilent', 'note', ['DOC_SILENT', 'TEXT_DAMAGED', 'OUT_OF_FORCE']);
