import type { SchemaName } from './schemas';

interface RouteDescription {
  readonly summary: string;
  readonly request?: SchemaName;
  /** Left out: any object. */
  readonly answer?: SchemaName;
}

/** What the description says of each route, by its name. */
export const descriptions = {
  score: {
    summary: 'Scores one rulebook and year for a whole cohort. 按一个办法给全体考核对象计分。',
    request: 'ScoreRequest',
    answer: 'ScoreAnswer',
  },
  sample: {
    summary: 'Draws a share of a list at random, in a way that anyone can redo. 可复核的随机抽样。',
    request: 'SampleRequest',
    answer: 'SampleAnswer',
  },
  check: {
    summary: 'Tells what is wrong with a rulebook that an office wrote, and what to look at once more. 检查自编的办法。',
    request: 'CheckRequest',
    answer: 'CheckAnswer',
  },
  rulebooks: { summary: 'The rulebooks in short. 办法目录。', answer: 'RulebookList' },
  rulebook: {
    summary: 'One rulebook whole: items, clauses, figures, caps, readings, parameters. 一个办法的全部规则。',
    answer: 'RulebookDetail',
  },
  health: { summary: 'Liveness: version, build, rules. 服务状态。', answer: 'Health' },
  openapi: { summary: 'This description. 本说明。' },
} as const satisfies Record<string, RouteDescription>;

export type { RouteDescription };
