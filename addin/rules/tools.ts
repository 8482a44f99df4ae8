import { viewOf } from '../../shared/engine/rulebook-view';
import { rulesHash } from '../../shared/provenance/fingerprint';
import { fromGrids } from '../../workbook/printed/from-grids';
import { fromHtml } from '../../workbook/printed/from-html';
import { fromText } from '../../workbook/printed/from-text';
import { proposeRulebook } from '../../workbook/printed/proposal/rulebook';
import { boundaryCases, inventedUnits } from '../../workbook/rule-trial/boundary-cases';
import { rerun } from '../../workbook/rule-trial/rerun';
import { scoreTrial } from '../../workbook/rule-trial/score-trial';
import { readTrial, trialPlan } from '../../workbook/rule-trial/trial-sheet';
import { answered } from './answers';
import { exampleAt } from './example';
import type { RulesTools } from './services';
import { fakeTools } from './testing/fake-tools';
import { sentencesAt } from './told';

/** Everything behind the page 规则. It is a chunk of its own: nothing of the pane may import it at its start. */
export const tools: RulesTools = {
  ...fakeTools,
  printed: { fromHtml, fromText, fromGrids, propose: proposeRulebook, answer: answered },
  told: (draft, pointer, language) => ({ sentences: sentencesAt(draft, pointer, language), example: exampleAt(draft, pointer, language) }),
  hash: rulesHash,
  trial: {
    units: inventedUnits,
    score: scoreTrial,
    cases: boundaryCases,
    plan: (rulebook, cases) => trialPlan(cases, viewOf(rulebook)),
    read: (rulebook, grid) => readTrial(grid, viewOf(rulebook)),
    rerun,
  },
};
