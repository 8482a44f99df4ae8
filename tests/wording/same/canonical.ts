import { canonicalEvents } from './events';
import { canonicalMeasured } from './measured';
import { Draft, type Rule } from './draft';
import { times } from './figures';
import type { Path } from './pointer';

/** Names, and what says nothing about points. */
const UNCOMPARED = ['name', 'code', 'clause', 'message', 'kinds', 'rests_on', 'words'];

/** Members that say no more than what holds without them. */
const DEFAULTS: readonly (readonly [Path, unknown])[] = [
  [['counts'], true],
  [['kindOptional'], false],
  [['highest'], false],
  [['absent'], 'open'],
  [['round', 'mode'], 'half-up'],
  [['measure', 'place', 'end'], 'top'],
  [['measure', 'end'], 'top'],
  [['measure', 'place', 'pool'], 'type'],
  [['measure', 'minus', 'pool'], 'type'],
  [['measure', 'minus', 'order'], 'high'],
  [['scale', 'pool'], 'type'],
  [['scale', 'plus'], 0],
  [['scale', 'full'], 1],
  [['periods', 'of'], 'all'],
  [['factor'], 1],
  [['plus'], 0],
  [['start'], 0],
  [['tie'], 'out'],
  [['pool'], 'type'],
  [['share'], 1],
];

/**
 * Rewrites a rule to the form that it shares with all rules that give the same points for every ledger.
 * `said`: the rule with all that it says, where not all of it is to be looked at.
 */
export function canonical(rule: Rule, open: readonly Path[], said: Rule = rule): Draft {
  const draft = new Draft(rule, open, said);
  for (const member of UNCOMPARED) draft.drop(member);
  for (const [path, value] of DEFAULTS) if (draft.get(...path) === value) draft.drop(...path);
  for (const member of ['when', 'zero']) unwrap(draft, member);
  switch (String(draft.rule['kind'])) {
    case 'deduct':
    case 'tariff':
      canonicalEvents(draft);
      break;
    case 'given':
    case 'measured':
      canonicalMeasured(draft);
      break;
    case 'group':
      canonicalGroup(draft);
      break;
    case 'downgrade':
      // Both hold a grade down, and neither raises one.
      if ('atMost' in draft.rule) {
        draft.put(['kind'], 'veto');
        draft.move(['atMost'], ['then', 'atMost']);
      }
      break;
    case 'award':
      canonicalAward(draft);
      break;
    case 'grading':
      (draft.get('grades') as Rule[] | undefined)?.forEach((_, at) => {
        if (draft.get('grades', String(at), 'round') === 'down') draft.drop('grades', String(at), 'round');
        if (draft.get('grades', String(at), 'upTo') === false) draft.drop('grades', String(at), 'upTo');
      });
      break;
  }
  return draft;
}

/** One condition in brackets is that condition. */
function unwrap(draft: Draft, member: string): void {
  for (const together of ['any', 'all']) {
    const parts = draft.get(member, together);
    if (!Array.isArray(parts) || parts.length !== 1) continue;
    draft.put([member], parts[0] as Rule);
    draft.moveMarks([member, together, '0'], [member]);
  }
}

function canonicalGroup(draft: Draft): void {
  if (draft.get('by') === undefined) draft.put(['by'], 'sum');
  // Parts that are weighed are the same as a figure with shares; a group has no weight of its own then.
  if (draft.get('by') !== 'weights') return;
  draft.put(['kind'], 'weighed');
  draft.drop('by');
  draft.move(['weights'], ['shares']);
}

function canonicalAward(draft: Draft): void {
  // The scale of places is silent about nothing here: whoever has no place gets nothing.
  if (draft.get('by', 'scale', 'rest') === 0) draft.drop('by', 'scale', 'rest');
  const [amount, factors] = [draft.figure('amount'), draft.get('by', 'grades')];
  if (amount === undefined || typeof factors !== 'object' || factors === null || draft.isOpen('amount')) return;
  // So much for each grade, whatever of it is called the amount and what the factor.
  draft.put(['by', 'grades'], Object.fromEntries(Object.entries(factors).map(([grade, factor]) => [grade, typeof factor === 'number' ? times(amount, factor) : factor])));
  draft.drop('amount');
}
