import { LIMITS } from '../contract/limits';
import { SampleRequest } from '../contract/request';
import { sample } from '../engine/sample';
import type { Compute } from './computing';
import { json } from './reply';
import { requestJson } from './request-json';

/** Draws a share of a list at random, in a way that anyone can redo. */
export const computeSample: Compute = (body, language, most) =>
  json(sample(requestJson(body, SampleRequest, { items: LIMITS.sampleItems }, most), language));
