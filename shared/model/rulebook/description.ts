import { levels, type Level } from '../../contract/request';
import { figureFor, type Figure } from './rulebook-parts';
import type { Rulebook, RulebookItem } from './rulebook';
import { engineWords, type EngineText } from '../../i18n/answers/engine';
import { fill, say, type Language, type Slots, type Text } from '../../i18n/language';
import { generalRuleWords } from '../../i18n/rulebooks/general-rules';
import { ruleWords } from '../../i18n/rulebooks/rules';
import { signed } from '../../numbers/signed';

const words = { ...ruleWords, ...generalRuleWords };
type RuleWord = keyof typeof words;

/** A reading of the document that a parameter chooses. */
interface When {
  parameter: string;
  is: string;
}

/**
 * Helps a rule kind to put itself in words. A kind's `describe` gives one sentence a line, each with
 * all its figures, so that the page can be ticked off against the document.
 */
export class Description {
  constructor(
    readonly rulebook: Rulebook,
    readonly language: Language,
  ) {}

  say(key: RuleWord, slots: Slots = {}): string {
    return say(words, key, this.language, slots);
  }

  /** A text that stands beside what it describes. */
  put(text: Text, slots: Slots = {}): string {
    return fill(text, this.language, slots);
  }

  list(parts: readonly string[]): string {
    return parts.join(this.say('listEnd'));
  }

  /** A word of the common catalogue: a level, a role, a field. */
  word(key: EngineText): string {
    return say(engineWords, key, this.language);
  }

  type(code: string): string {
    return this.rulebook.unitTypes.find((type) => type.code === code)?.name ?? code;
  }

  item(code: string): string {
    const name = this.rulebook.items.find((item) => item.code === code)?.name;
    return name === undefined ? code : `${code} ${name}`;
  }

  kind(item: RulebookItem, code: string): string {
    return item.kinds?.find((kind) => kind.code === code)?.name ?? code;
  }

  /** A kind of another item. */
  kindOf(item: string, code: string): string {
    const spec = this.rulebook.items.find((each) => each.code === item);
    return spec ? this.kind(spec, code) : code;
  }

  grade(code: string): string {
    return this.rulebook.grades?.find((grade) => grade.code === code)?.name ?? code;
  }

  eligibility(code: string): string {
    return this.rulebook.eligibilities?.[code]?.message[this.language] ?? code;
  }

  consequence(code: string): string {
    return this.rulebook.consequences?.[code]?.message[this.language] ?? code;
  }

  /** The message of a veto, or its code. */
  veto(code: string): string {
    const veto = this.rulebook.outcomes.find((outcome): outcome is typeof outcome & { message: Text } => 'code' in outcome && outcome.code === code && 'message' in outcome);
    return veto?.message[this.language] ?? code;
  }

  question(parameter: string): string {
    // It stands in quotation marks itself.
    const question = this.rulebook.parameters.find(({ key }) => key === parameter)?.question[this.language] ?? parameter;
    return question.replaceAll('“', '‘').replaceAll('”', '’');
  }

  reading({ parameter, is }: When): string {
    const declared = this.rulebook.parameters.find(({ key }) => key === parameter);
    const choice = declared?.values?.find(({ value }) => value === is)?.text[this.language] ?? is;
    return this.say('perParameter', { question: this.question(parameter), choice });
  }

  /** A rule that holds under one reading alone. */
  under(when: When, rule: string): string {
    return this.say('under', { reading: this.reading(when), rule });
  }

  otherwise(rule: string): string {
    return this.say('otherwise', { rule });
  }

  /** A figure, or one for each unit type to which the item applies. */
  figure(item: RulebookItem, figure: Figure, show: (figure: number) => string = String): string {
    const types = item.types ?? this.rulebook.unitTypes.map(({ code }) => code);
    const figures = types.map((type) => show(figureFor(figure, type) ?? 0));
    if (new Set(figures).size === 1) return figures[0] ?? '';
    return this.list(types.map((type, at) => this.say('figureEach', { type: this.type(type), figure: figures[at] ?? '' })));
  }

  levels(points: Partial<Record<Level, number>>): string {
    const listed = levels.filter((level) => points[level] !== undefined);
    return this.list(listed.map((level) => this.say('levelEach', { level: this.word(level), points: signed(points[level] ?? 0) })));
  }

  fields(key: readonly ('kind' | 'level' | 'subject' | 'evidence' | 'period')[]): string {
    const names = { kind: 'fieldKind', level: 'fieldLevel', subject: 'fieldSubject', evidence: 'fieldEvidence', period: 'fieldPeriod' } as const;
    return this.list(key.map((field) => this.word(names[field])));
  }
}
