import type { ScoreAnswer } from '../../../shared/contract/answer';
import type { Fact, Parameter, ParameterValue, ScoreRequest } from '../../../shared/contract/request';
import { keyText } from '../../../shared/model/rows/key-text';
import type { Language } from '../../../shared/i18n/language';
import { rowText } from '../../../shared/i18n/names';

/** A request in which no name stands any more, and the way back. */
export interface Pseudonymized {
  readonly request: ScoreRequest;
  readonly lift: (answer: ScoreAnswer, language: Language) => ScoreAnswer;
}

/** Codes stand in brackets that occur in no sheet, so that each is found again in a sentence. */
const codeSign = /⟦[A-Z][\d０-９]+⟧/gu;
/** All codes are of one length, so that they sort as their texts do: some answers list things in that order. */
const DIGITS = 7;

/**
 * Puts codes in the place of everything that names somebody or something: units, groups, matters,
 * documents, lists, row references and those who settled parameters. Equal texts get equal codes, and texts that are one however they
 * are typed get codes that are, so what counts once still counts once; codes follow the sorted texts, so the same
 * ledger is the same request.
 */
export function pseudonymized(request: ScoreRequest): Pseudonymized {
  const codes = new Codes();
  const { units, facts, parameters } = request;
  codes.take('U', [...units.map(({ id }) => id), ...facts.map(({ unit }) => unit), ...(request.only ?? [])]);
  codes.take('G', units.map(({ group }) => group));
  for (const [letter, field] of fields) codes.take(letter, facts.map((fact) => fact[field]));
  for (const [letter, field] of settled) codes.take(letter, Object.values(parameters ?? {}).map((each) => (isSettled(each) ? each[field] : null)));
  const hidden: ScoreRequest = {
    ...request,
    ...(parameters ? { parameters: codedParameters(parameters, codes) } : {}),
    units: units.map((unit) => ({
      ...unit,
      id: codes.of('U', unit.id) ?? unit.id,
      ...(unit.group ? { group: codes.of('G', unit.group) } : {}),
    })),
    facts: facts.map((fact) => codedFact(fact, codes)),
    ...(request.only ? { only: request.only.map((id) => codes.of('U', id) ?? id) } : {}),
  };
  return { request: hidden, lift: (answer, language) => codes.lift(answer, language) as ScoreAnswer };
}

const fields = [
  ['R', 'id'],
  ['S', 'subject'],
  ['E', 'evidence'],
  ['L', 'series'],
  ['B', 'by'],
  ['N', 'note'],
] as const satisfies readonly (readonly [string, keyof Fact])[];

function codedFact(fact: Fact, codes: Codes): Fact {
  const hidden: Fact = { ...fact, unit: codes.of('U', fact.unit) };
  for (const [letter, field] of fields) if (field in fact) hidden[field] = codes.of(letter, fact[field]);
  return hidden;
}

type Settled = Exclude<Parameter, ParameterValue>;
const settled = [
  ['D', 'by'],
  ['Q', 'basis'],
] as const satisfies readonly (readonly [string, keyof Settled])[];

/** What says that two rows are about one thing: compared however it is typed, shown as it is written. */
const keys = ['S', 'E', 'L'];

/** Given back just as they were sent. */
const asWritten = ['U', 'D', 'Q'];

const isSettled = (parameter: Parameter): parameter is Settled => typeof parameter === 'object' && !Array.isArray(parameter);

function codedParameters(parameters: Record<string, Parameter>, codes: Codes): Record<string, Parameter> {
  return Object.fromEntries(
    Object.entries(parameters).map(([key, parameter]) => {
      if (!isSettled(parameter)) return [key, parameter];
      const hidden = { ...parameter };
      for (const [letter, field] of settled) if (field in parameter) hidden[field] = codes.of(letter, parameter[field]) ?? '';
      return [key, hidden];
    }),
  );
}

class Codes {
  private things = 0;
  private readonly codes = new Map<string, string>();
  private readonly texts = new Map<string, string>();

  take(letter: string, texts: readonly (string | null | undefined)[]): void {
    const known = [...new Set(texts.flatMap((text) => (isText(text) ? [this.key(letter, text)] : [])))].sort();
    const things = new Map<string, { readonly number: number; spellings: number }>();
    for (const text of known) {
      const key = keys.includes(letter) ? keyText(text) : text;
      let thing = things.get(key);
      if (!thing) things.set(key, (thing = { number: ++this.things, spellings: 0 }));
      const code = `⟦${letter}${spelt(thing.number, thing.spellings++)}⟧`;
      this.codes.set(letter + text, code);
      this.texts.set(code, text);
    }
  }

  /** The code; blanks stay as they are, for they say that nothing is there. */
  of(letter: string, text: string | null | undefined): string | null | undefined {
    // What cannot be seen names nothing, and is no key: it stays what it is.
    if (!isText(text) || (keys.includes(letter) && keyText(text) === '')) return text;
    return this.codes.get(letter + this.key(letter, text));
  }

  /** Within a sentence a row is named as the service names one whose reference it sees; alone it is the reference. */
  lift(value: unknown, language: Language): unknown {
    if (typeof value === 'string') {
      const alone = this.texts.get(value);
      if (alone !== undefined) return alone;
      return value.replace(codeSign, (code) => {
        const text = this.texts.get(code) ?? code;
        return code.startsWith('⟦R') ? rowText(text)[language] : text;
      });
    }
    if (Array.isArray(value)) return value.map((each) => this.lift(each, language));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.lift(each, language)]));
  }

  /** The service cuts blanks off every text of a row but its unit's: texts that differ in them alone are one. */
  private key(letter: string, text: string): string {
    return asWritten.includes(letter) ? text : text.trim();
  }
}

/** The same number in as many spellings as are asked for: digits of full width are others, and are one with the usual ones. */
function spelt(number: number, spelling: number): string {
  const wide = (digit: string): string => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
  return [...String(number).padStart(DIGITS, '0')].map((digit, place) => ((spelling >> place) & 1 ? wide(digit) : digit)).join('');
}

function isText(text: string | null | undefined): text is string {
  return typeof text === 'string' && text.trim() !== '';
}
