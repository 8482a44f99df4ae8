import { builtIn } from '../../shared/built-in';
import { viewOf } from '../../shared/engine/rulebook-view';
import { readRulebook } from '../../shared/rules/check';
import { rulesHash } from '../../shared/provenance/rules-hash';
import { differences } from '../../workbook/editions/differences';
import { fromGrids } from '../../workbook/printed/from-grids';
import { fromHtml } from '../../workbook/printed/from-html';
import { fromText } from '../../workbook/printed/from-text';
import { proposeRulebook } from '../../workbook/printed/proposal/whole/rulebook';
import { blankRuleSheets, isRuleSheet, readRuleSheets, toJson, writeRuleSheets, type RulesReading } from '../../workbook/rule-sheet';
import { boundaryCases, inventedUnits } from '../../workbook/rule-trial/boundary-cases';
import { rerun } from '../../workbook/rule-trial/rerun';
import { scoreTrial } from '../../workbook/rule-trial/score-trial';
import { isTrialSheet, readTrial, trialPlan } from '../../workbook/rule-trial/trial-sheet';
import { templatesFor } from '../../workbook/templates/templates';
import { answered } from './answers';
import { draftPlans } from './draft-sheets';
import { exampleAt } from './example';
import { effectOn } from './effect';
import { bookOf, rulesIn } from './files';
import { printedWords } from './printed-words';
import { changedRow, rowCells } from './row-cells';
import type { RulesTools } from './services';
import { sentencesAt } from './told';

/** Everything behind the page 规则. It is a chunk of its own: nothing of the pane may import it at its start. */
export const tools: RulesTools = {
  printed: { fromHtml, fromText, fromGrids, propose: proposeRulebook, answer: answered },
  told: (draft, pointer, language) => ({ sentences: sentencesAt(draft, pointer, language), example: exampleAt(draft, pointer, language) }),
  sheets: {
    is: isRuleSheet,
    plans: draftPlans,
    blank: () => blankRuleSheets(),
    words: printedWords,
    read: readRuleSheets,
    cells: rowCells,
    changed: changedRow,
    templates: templatesFor,
  },
  files: { read: rulesIn, xlsx: bookOf, json: toJson },
  builtIn: () => (known ??= writable()),
  hash: rulesHash,
  trial: {
    units: inventedUnits,
    score: scoreTrial,
    cases: boundaryCases,
    is: isTrialSheet,
    plan: (rulebook, cases) => trialPlan(cases, viewOf(rulebook)),
    read: (rulebook, grid) => readTrial(grid, viewOf(rulebook)),
    rerun,
  },
  editions: { differences: differing, effect: effectOn },
};

/** Also between rules that cannot score yet, as far as they can be read. */
function differing(older: RulesReading, newer: RulesReading): ReturnType<RulesTools['editions']['differences']> {
  const [before, now] = [older, newer].map(({ rulebook, draft }) => rulebook ?? readRulebook(draft).read);
  return before && now ? differences(before, now) : null;
}

let known: ReturnType<typeof writable> | null = null;

/** Some documents that are built in have rules of their own, which no sheet can say. */
function writable(): ReturnType<RulesTools['builtIn']> {
  return builtIn.ids().flatMap((id) => {
    const rulebook = builtIn.rulebook(id);
    return rulebook && 'plans' in writeRuleSheets(rulebook) ? [{ id, title: rulebook.title, rulebook }] : [];
  });
}
