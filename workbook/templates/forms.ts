import type { Rulebook } from '../../shared/model/rulebook';
import { say } from '../../shared/i18n/language';
import { templateWords } from '../../shared/i18n/templates';
import { viewFor } from '../ledger/own-rules';
import { factPlan, rowItems, type FactSheet } from './ledger';
import { sheetName, type SheetPlan } from './plan';

/**
 * A form for each department that reports figures, with the columns of the ledger that its items read: its rows can be
 * taken over as they are. Items of which the rules name nobody stand on a form of their own.
 */
export function reportingForms(rulebook: Rulebook, options: Pick<FactSheet, 'units' | 'year' | 'language'>): readonly SheetPlan[] {
  const { language } = options;
  const view = viewFor(rulebook);
  const word = (key: keyof typeof templateWords, slots: Readonly<Record<string, string>> = {}): string => say(templateWords, key, language, slots);
  const reporter = new Map(rulebook.items.map(({ code, reportedBy }) => [code, reportedBy?.trim() ?? '']));
  const items = rowItems(view);
  const departments = [...new Set(items.map(({ code }) => reporter.get(code) ?? ''))];
  const taken = new Set<string>();
  return departments.map((each) => {
    const department = each === '' ? word('formUnsaid') : each;
    const name = sheetName(word('formName', { department }), taken);
    taken.add(name.toLowerCase());
    const own = items.filter(({ code }) => (reporter.get(code) ?? '') === each);
    return factPlan(name, { ...options, view, items: own }, [[word('formTitle', { title: view.title, department })], [word('formNote')]]);
  });
}
