import { CheckRequest, reviewRulebook, tooLargeToReview } from '../../shared';
import { tooLongRulebook } from '../http/json-size';
import { json } from '../http/message';
import { requestJson, TooMuchAtOnce } from '../http/request-json';
import { addresses } from './addresses';
import type { ComputingRoute } from './route';

/** Tells whoever writes a rulebook what is wrong with it, and what to look at once more. */
export const checkRoute: ComputingRoute = {
  ...addresses.check,
  access: 'caller',
  compute(body, language, most) {
    // Before it is parsed: a text that long takes its time.
    const bytes = tooLongRulebook(body);
    if (bytes !== null) return json(tooLargeToReview(bytes, language));
    const { rulebook } = requestJson(body, CheckRequest, {}, most);
    // How much work it is, only the checking tells; so it never passes as little.
    if (most < Infinity) throw new TooMuchAtOnce();
    return json(reviewRulebook(rulebook, language));
  },
};
