import * as z from 'zod';
import { itemKinds, outcomeKinds } from '../kinds';
import { rulebookHead, rulebookTail } from '../model/rulebook';
import { closed } from '../schema/closed';

/** The rulebook format: what every rulebook holds, with the items and outcomes of all kinds. */
export const RulebookSchema = closed({
  ...rulebookHead,
  items: z.array(z.discriminatedUnion('kind', itemKinds.map((kind) => kind.schema) as never)),
  outcomes: z.array(z.discriminatedUnion('kind', outcomeKinds.map((kind) => kind.schema) as never)),
  ...rulebookTail,
});
