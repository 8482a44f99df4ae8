import * as z from 'zod';
import { itemKinds, outcomeKinds } from '../kinds';
import { rulebookHead, rulebookTail } from '../model/rulebook/rulebook';
import { closed } from '../schema/closed';
import { later } from '../schema/later';

function anyOf<Schema extends z.core.$ZodTypeDiscriminable>([first, ...others]: readonly [{ schema: Schema }, ...{ schema: Schema }[]]) {
  return z.discriminatedUnion('kind', [first.schema, ...others.map(({ schema }) => schema)]);
}

/** The rulebook format: what every rulebook holds, with the items and outcomes of all kinds. */
export const RulebookSchema = later(() => closed({
  ...rulebookHead(),
  items: z.array(anyOf(itemKinds)),
  outcomes: z.array(anyOf(outcomeKinds)).default([]),
  ...rulebookTail(),
}));
