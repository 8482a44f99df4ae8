import { CheckRequest } from '../contract/request';
import { reviewRulebook, tooLargeToReview } from '../engine/check-rulebook';
import type { Compute } from './computing';
import { tooLongRulebook } from './json-size';
import { json } from './reply';
import { requestJson, TooMuchAtOnce } from './request-json';

/** Tells whoever writes a rulebook what is wrong with it, and what to look at once more. */
export const computeCheck: Compute = (body, language, most) => {
  // Before it is parsed: a text that long takes its time.
  const bytes = tooLongRulebook(body);
  if (bytes !== null) return json(tooLargeToReview(bytes, language));
  const { rulebook } = requestJson(body, CheckRequest, {}, most);
  // How much work it is, only the checking tells; so it never passes as little.
  if (most < Infinity) throw new TooMuchAtOnce();
  return json(reviewRulebook(rulebook, language));
};
