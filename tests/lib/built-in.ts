import * as core from '../../shared';
import type { ScoreAnswer } from '../../shared/contract/answer';
import type { Fact, ScoreRequest } from '../../shared/contract/request';
import * as expected from '../../shared/engine/expected';
import type { ScoreOptions } from '../../shared/engine/score';

const { builtIn } = core;

/** The scoring core with the rulebooks that come with the product: what most tests are about. */
export const score = (request: ScoreRequest, options?: ScoreOptions): ScoreAnswer => core.score(builtIn, request, options);
export const expectedOf = (request: ScoreRequest): expected.Expected | null => expected.expectedOf(builtIn, request);
export const faultsOfRow = (request: ScoreRequest, fact: Fact): readonly core.FieldFault[] => core.faultsOfRow(builtIn, request, fact);
export const { rulebook: rulebookOf, ids: rulebookIds, views: rulebookViews, detail: rulebookDetail } = builtIn;
