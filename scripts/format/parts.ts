import * as z from 'zod';
import { conditionKinds } from '../../shared/kinds/conditions';
import { gathers } from '../../shared/kinds/gather';
import { measures } from '../../shared/kinds/measures';
import { puttings } from '../../shared/kinds/putting';
import { scales } from '../../shared/kinds/scales';
import { closed } from '../../shared/schema/closed';
import { CommentReader } from './comments';
import { described, type Schema } from './schema';

/** One small part of which general rules are put together: what it is, and its own keys. */
export interface Part {
  readonly name: string;
  readonly schema: Schema;
}

/** A folder of such parts, with the key that tells which of them it is. */
export interface Parts {
  readonly title: string;
  readonly says: string;
  readonly parts: readonly Part[];
}

/** Read from the folders' own lists: one that is added there stands on the page. */
export function partsOf(root: string): Parts[] {
  const reader = new CommentReader(root);
  const read = (folder: string, each: { name: string; fields?: () => z.ZodRawShape }): Part => {
    const schema = z.toJSONSchema(closed(each.fields?.() ?? {}), { target: 'draft-2020-12', io: 'input' }) as Schema;
    return { name: each.name, schema: described(schema, reader.member(`shared/kinds/${folder}/${each.name}.ts`, each.name, 'fields')) };
  };
  return [
    { title: 'Measures', says: 'Which figure a measured item takes from its rows: `measure.of`.', parts: measures.map(({ of, fields }) => read('measures', { name: of, fields })) },
    { title: 'Ways of gathering rows', says: 'How several rows become one figure: `measure.per`. Left out: there is one row.', parts: gathers.map(({ per, fields }) => read('gather', { name: per, fields })) },
    { title: 'Scales', says: 'How a figure becomes points: `scale.by`.', parts: scales.map(({ by, fields }) => read('scales', { name: by, fields })) },
    { title: 'Ways of putting together', says: 'How the parts of a group come together, `by`, and periods of an item, `periods.take`.', parts: puttings.map(({ by }) => read('putting', { name: by })) },
    { title: 'Conditions', says: 'What may be the case: `of`. They are put together by `all`, `any` and `not`.', parts: conditionKinds.map(({ of, fields }) => read('conditions', { name: of, fields })) },
  ];
}
