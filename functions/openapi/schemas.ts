import * as z from 'zod';
import * as answers from '../../shared/contract/answer';
import * as requests from '../../shared/contract/request';
import { ConditionSchema } from '../../shared/kinds/conditions';
import * as service from '../../shared/rules/published';

/** The schemas that the description names, by name. */
const named = {
  Unit: requests.Unit,
  Fact: requests.Fact,
  FactTable: requests.FactTable,
  Parameter: requests.Parameter,
  ScoreRequest: requests.ScoreRequest,
  CheckRequest: requests.CheckRequest,
  SampleRequest: requests.SampleRequest,
  Interval: answers.Interval,
  Event: answers.Event,
  ItemResult: answers.ItemResult,
  UnitResult: answers.UnitResult,
  RowProblem: answers.RowProblem,
  ScoreAnswer: answers.ScoreAnswer,
  Place: answers.Place,
  CheckAnswer: answers.CheckAnswer,
  SampleAnswer: answers.SampleAnswer,
  Failure: answers.Failure,
  RulebookSummary: service.RulebookSummary,
  RulebookList: service.RulebookList,
  RulebookDetail: service.RulebookDetail,
  /** It holds others of itself, so that it needs a name. */
  Condition: ConditionSchema,
  Health: service.Health,
} satisfies Record<string, z.ZodType>;

export type SchemaName = keyof typeof named;

/** JSON Schemas as OpenAPI 3.1 has them: draft 2020-12, each referring to the others by name. */
export function components(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: 'input' });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _address, ...schema }]) => [id, schema]),
  );
}
