import type { Text } from './language';

/** A thing of a rulebook by its name: the document's own, and English where one is given. */
export function nameOf({ name, en }: { readonly name: string; readonly en?: string | undefined }): Text {
  return { zh: name, en: en ?? name };
}

/** The name of what may not be there, else what stands in for it. */
export function named(thing: { readonly name: string; readonly en?: string | undefined } | undefined, otherwise = ''): Text {
  return thing ? nameOf(thing) : { zh: otherwise, en: otherwise };
}

/**
 * A row by the reference that came with it: `台账!A95` is row 95 of 台账. Any other reference is left as it is.
 */
export function rowText(id: string): Text {
  const [, quoted, bare, row] = /^(?:'((?:[^']|'')+)'|([^'!]+))![A-Z]{1,3}(\d+)$/.exec(id) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  return sheet === undefined ? { zh: id, en: id } : { zh: `${sheet}第${row}行`, en: `${sheet} row ${row}` };
}

/** `国家级、省级、市级`: what may be entered, one after the other. A name that is itself a list is put in quotes. */
export function listText(texts: readonly Text[], last = false): Text {
  const list = (language: 'zh' | 'en', comma: string, or: string): string => {
    const all = texts.map((text) => text[language]);
    const quoted = all.some((text) => text.includes(comma.trim())) ? all.map((text) => `“${text}”`) : all;
    const end = quoted.at(-1) ?? '';
    return last && quoted.length > 1 ? `${quoted.slice(0, -1).join(comma)}${or}${end}` : quoted.join(comma);
  };
  return { zh: list('zh', '、', '或'), en: list('en', ', ', ' or ') };
}

/** `台账第95行 麦田村 产业扶贫`: where something is, as far as it is known. */
export function whereText(...parts: readonly (Text | string | null | undefined)[]): Text {
  const known = parts.filter((part) => part !== null && part !== undefined && part !== '');
  const joined = (language: 'zh' | 'en', mark: string): string => known.map((part) => (typeof part === 'string' ? part : part?.[language])).join(mark);
  return { zh: joined('zh', ' '), en: joined('en', ', ') };
}
