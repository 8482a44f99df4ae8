import type { Answers } from '../../../../../workbook/binding/draft/answers';
import type { ScoreDraft } from '../../../../../workbook/binding/draft/draft';
import type { RulebookView } from '../../../../../shared/contract/rulebook-view';
import { useRulebooks } from '../../../hooks/rulebooks';
import { useBindingWords, type BindingWords, type BindingWord } from '../../../hooks/binding/words';
import { periodsOf } from '../../../../../workbook/binding/standings';
import { Choose, type Option } from './ask';

export type PlaceField = 'rulebook' | 'period' | 'type' | 'block' | 'score';

/** A choice for what holds of the whole table: its rulebook, period, type of units, which block, which points. */
export function PlaceChoice({ draft, field, label, onAnswer }: { draft: ScoreDraft; field: PlaceField; label: string; onAnswer: (answers: Answers) => void }) {
  const rulebooks = useRulebooks();
  const words = useBindingWords();
  const view = rulebooks.find(({ id }) => id === draft.rulebook.id);
  const asked = field === 'rulebook' && draft.rulebook.certainty === 'ask';
  const value = asked ? '' : valueOf(draft, field);
  const free: Partial<Record<PlaceField, BindingWord>> = { ...(view?.period === 'year-or-half' ? { period: 'placeWholeYear' } : {}), ...(draft.typed ? { type: 'placeBySheet' } : {}) };
  const empty = free[field];
  return (
    <Choose
      label={label}
      value={value}
      options={optionsOf(draft, field, view, rulebooks, words)}
      {...(empty ? { empty: words.t(empty) } : {})}
      onChange={(chosen) => {
        if (chosen !== '') onAnswer(field === 'block' ? { block: chosen === 'all' ? 'all' : Number(chosen) } : { [field]: chosen });
      }}
    />
  );
}

function valueOf(draft: ScoreDraft, field: PlaceField): string {
  if (field === 'rulebook') return draft.rulebook.id;
  return String(draft[field] ?? '');
}

function optionsOf(draft: ScoreDraft, field: PlaceField, view: RulebookView | undefined, views: readonly RulebookView[], { t }: BindingWords): readonly Option[] {
  switch (field) {
    case 'rulebook': {
      const likely = views.filter(({ id }) => draft.rulebooks.includes(id));
      const others = views.filter(({ id }) => !draft.rulebooks.includes(id));
      return [...likely, ...others].map(({ id, title }) => ({ value: id, text: title }));
    }
    case 'period':
      return periodsOf(view, draft.year ?? 0).map((period) => ({ value: period, text: period }));
    case 'type':
      return (view?.unitTypes ?? []).map(({ code, name }) => ({ value: code, text: name }));
    case 'block':
      return [
        ...draft.blocks.map((title, index) => ({ value: String(index), text: title === '' ? String(index + 1) : title })),
        // Blocks of the same units are judges or rounds: taken together, deductions would count twice.
        ...(draft.block === 'all' ? [{ value: 'all', text: t('askBlockAll') }] : []),
      ];
    case 'score':
      return draft.scores.map((score) => ({ value: score, text: score }));
  }
}
