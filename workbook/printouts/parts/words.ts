import { both, say, type Language, type Slots, type Text } from '../../../shared/i18n/language';
import { printoutWords } from '../../../shared/i18n/printouts';

export type PrintWord = keyof typeof printoutWords;
export type Say = (word: PrintWord, slots?: Slots) => string;

export const saying = (language: Language): Say => (word, slots) => say(printoutWords, word, language, slots);
export const inBoth = (word: PrintWord, slots?: Slots): Text => both(printoutWords, word, slots);
