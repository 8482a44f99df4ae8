import { pointerTo } from '../../shared/contract/pointer';
import { itemKinds, outcomeKinds } from '../../shared/kinds';
import { editionWords } from '../../shared/i18n/editions';
import { both, quotedWithin, type Language, type Text } from '../../shared/i18n/language';
import { Description } from '../../shared/model/rulebook/description';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { changesBetween, isText, type Change, type Step } from './changes';
import { changeText, codesOf, isKnownMember, isName, placeName } from './names';

/** One difference between two editions of rules, for people. */
export interface Difference {
  readonly how: Change['how'] | 'rule';
  /** JSON Pointer: into the newer edition, or into the older one where it is gone. */
  readonly at: string;
  readonly text: Text;
}

/**
 * Everything in which two editions of rules differ, in the order of the newer one: figures and names with old and
 * new; where a rule works otherwise than before, its sentences. None is left out, for the hash of the rules would be
 * another and nobody could say why.
 */
export function differences(older: Rulebook, newer: Rulebook): readonly Difference[] {
  const changes = changesBetween(older, newer);
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = groupOf(change);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((group) => told(group, older, newer));
}

const isRule = ({ member, index }: Step): boolean => index !== undefined && (member === 'items' || member === 'outcomes');

/** The item or outcome within which a change lies; null: it stands alone. */
function ruleWithin({ path: [first, ...more] }: Change): Step | null {
  return first && isRule(first) && more.length > 0 ? first : null;
}

function groupOf(change: Change): string {
  const rule = ruleWithin(change);
  return rule ? `${rule.member} ${rule.index}` : pointerOf(change.path) + change.how;
}

function told(changes: readonly Change[], older: Rulebook, newer: Rulebook): readonly Difference[] {
  const rule = changes[0] ? ruleWithin(changes[0]) : null;
  if (!rule) return changes.flatMap((change) => whole(change, older, newer));
  const unsayable = changes.filter((change) => !isSayable(change));
  const sentences = unsayable.length > 0 ? rewritten(rule, older, newer) : null;
  const shown = sentences ? changes.filter(isSayable) : changes;
  return [...(sentences ? [sentences] : []), ...shown.map((change) => plainly(change, older, newer))];
}

function plainly(change: Change, older: Rulebook, newer: Rulebook): Difference {
  return { how: change.how, at: pointerOf(change.path), text: changeText(change, codesOf(older, newer)) };
}

/** An item or outcome that is new, or gone, is told with its sentences. */
function whole(change: Change, older: Rulebook, newer: Rulebook): readonly Difference[] {
  const [step, ...more] = change.path;
  const rulebook = change.how === 'added' ? newer : older;
  if (!step || !isRule(step) || more.length > 0 || (change.how !== 'added' && change.how !== 'removed')) return [plainly(change, older, newer)];
  const word = change.how === 'added' ? 'addedAs' : 'removedAs';
  const name = (language: Language): string => [placeName(change.path, codesOf(older, newer), language), nameIn(step)].filter(Boolean).join(' ');
  const said = (language: Language): string => `“${sentencesOf(step, rulebook, language)}”`;
  const slots = { what: { zh: name('zh'), en: name('en') }, now: { zh: said('zh'), en: said('en') }, old: { zh: said('zh'), en: said('en') } };
  return [{ how: change.how, at: pointerOf(change.path), text: both(editionWords, word, slots) }];
}

function nameIn({ member, value }: Step): string {
  const name = member === 'items' ? (value as { name?: unknown }).name : undefined;
  return typeof name === 'string' ? name : '';
}

/** Texts and figures whose place has a name. What is told in codes, and in no words, is not. */
const spoken = new Set(['title', 'version', 'name', 'en', 'clause', 'row', 'reportedBy', 'message', 'text', 'question', 'remark', 'reading', 'number', 'issuer', 'date', 'who', 'words', 'attendees']);

function isSayable({ path, old, now }: Change): boolean {
  const last = path.at(-1);
  const known = path.every((step, index) => step.index !== undefined || isKnownMember(step.member) || isName(path, index) || holds.has(step.member));
  if (!last || !known) return false;
  const values = [old, now].filter((value) => value !== undefined && value !== null);
  return values.every((value) => isFigure(value) || isText(value) || (typeof value === 'string' && spoken.has(last.member)) || (Array.isArray(value) && spoken.has(last.member)));
}

const holds = new Set(['cap', 'measure', 'scale', 'when']);

/** A number, or a span of two. */
const isFigure = (value: unknown): boolean => typeof value === 'number' || (Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'number'));

/** The sentences of a rule before and now; null where they are the same. */
function rewritten(rule: Step, older: Rulebook, newer: Rulebook): Difference | null {
  const before = elementIn(older, rule);
  const sides = (language: Language): readonly [string, string] => [sentencesOf({ ...rule, value: before }, older, language), sentencesOf(rule, newer, language)];
  const [zh, en] = [sides('zh'), sides('en')];
  if (zh[0] === zh[1]) return null;
  const slots = { what: { zh: placeName([rule], codesOf(older, newer), 'zh'), en: placeName([rule], codesOf(older, newer), 'en') }, old: { zh: zh[0], en: en[0] }, now: { zh: zh[1], en: en[1] } };
  return { how: 'rule', at: pointerOf([rule]), text: both(editionWords, 'rule', slots) };
}

function elementIn(rulebook: Rulebook, { member, key, index = 0 }: Step): unknown {
  const list = (member === 'items' ? rulebook.items : rulebook.outcomes) as readonly Readonly<Record<string, unknown>>[];
  return (key === undefined ? undefined : list.find((each) => Object.values(each).includes(key))) ?? list[index];
}

function sentencesOf({ member, value }: Step, rulebook: Rulebook, language: Language): string {
  const tell = new Description(rulebook, language);
  const { kind } = value as { readonly kind?: unknown };
  const found = member === 'items' ? itemKinds.find((each) => each.kind === kind)?.describe : outcomeKinds.find((each) => each.kind === kind)?.describe;
  // Sentences quote names themselves; inside a quotation these marks are single.
  return ((found as ((spec: unknown, tell: Description) => string[]) | undefined)?.(value, tell) ?? []).map(quotedWithin).join(language === 'zh' ? '；' : '; ');
}

function pointerOf(path: readonly Step[]): string {
  return pointerTo(path.flatMap(({ member, index }) => (index === undefined ? [member] : [member, index])));
}
