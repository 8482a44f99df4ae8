import { sample, SampleRequest } from '../../shared';
import { LIMITS } from '../../shared/contract/limits';
import { json } from '../http/message';
import { requestJson } from '../http/request-json';
import { addresses } from './addresses';
import type { ComputingRoute } from './route';

/** Draws a share of a list at random, in a way that anyone can redo. */
export const sampleRoute: ComputingRoute = {
  ...addresses.sample,
  access: 'caller',
  compute(body, language, most) {
    const request = requestJson(body, SampleRequest, { items: LIMITS.sampleItems }, most);
    return json(sample(request, language));
  },
};
