import { engineWords } from '../../../i18n/answers/engine';
import { generalWords } from '../../../i18n/answers/general';
import { both, say, type Language, type Text } from '../../../i18n/language';
import { nameOf, rowText } from '../../../i18n/names';
import type { RowStory } from '../../../model/general';
import type { ItemHead } from '../../../model/plan';
import { same, textOf, type Exact } from '../../../numbers/fraction';
import type { Event, Priced } from './one-event';

/** How a rate turned the row's figure into steps. */
export interface Steps {
  readonly size: number;
  readonly steps: Exact;
}

/** What became of every row of a unit's events. `spare`: events that are not the heaviest of their side, where that alone counts. */
export function eventStories(item: ItemHead, events: readonly Event[], spare: ReadonlySet<Event>, stepsOf: (row: Priced) => Steps | null, language: Language): RowStory[] {
  return events.flatMap((event) =>
    event.rows.map((priced): RowStory => {
      const { row, span, unrated } = priced;
      const stands = priced === event.stands;
      const counted = stands && !spare.has(event);
      const points = same(span.low, span.high) && !priced.unproven ? span.low : null;
      const text = !stands ? say(generalWords, 'storySame', language, { row: nameOfRow(event.stands) }) : spare.has(event) ? say(generalWords, 'storyLighter', language) : tell(item, priced, stepsOf(priced), language);
      return { row: row.row, points, counted, event: event.stands.row.row, silent: unrated, text };
    }),
  );
}

function nameOfRow({ row }: Priced): Text {
  const id = row.fact.id?.trim();
  return id ? rowText(id) : both(engineWords, 'row', { number: row.row + 1 });
}

function tell(item: ItemHead, { row, span, unrated, unproven, open }: Priced, steps: Steps | null, language: Language): string {
  const what = whatOf(item, row.kind, row.level, language);
  if (unrated) return say(generalWords, 'storyNoRate', language);
  if (open) return say(generalWords, 'storyOpen', language, { what, low: textOf(span.low), high: textOf(span.high) });
  const points = textOf(span.low);
  if (unproven) return say(generalWords, 'storyUnproven', language, { what, points });
  if (steps) return say(generalWords, 'storySteps', language, { what, value: String(row.fact.value ?? ''), size: steps.size, steps: textOf(steps.steps), points });
  if (row.count.equals(1)) return say(generalWords, 'storyCounted', language, { what, points });
  return say(generalWords, 'storyTimes', language, { what, each: textOf(span.low.div(row.count)), count: textOf(row.count), points });
}

function whatOf(item: ItemHead, kind: string | null, level: string | null, language: Language): string {
  const named = item.spec.kinds?.find(({ code }) => code === kind);
  const levelName = level === null ? undefined : engineWords[level as 'county'];
  const list = [levelName?.[language], named ? nameOf(named)[language] : kind].filter(Boolean).join('·');
  return list === '' ? '' : say(generalWords, 'storyWhat', language, { what: list });
}
