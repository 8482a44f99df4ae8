import type { Text } from './language';

/** A thing of a rulebook by its name: the document's own, and English where one is given. */
export function nameOf({ name, en }: { readonly name: string; readonly en?: string | undefined }): Text {
  return { zh: name, en: en ?? name };
}

/**
 * A row by the reference that came with it: `台账!A95` is row 95 of 台账. Any other reference is left as it is.
 */
export function rowText(id: string): Text {
  const [, quoted, bare, row] = /^(?:'((?:[^']|'')+)'|([^'!]+))![A-Z]{1,3}(\d+)$/.exec(id) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? bare;
  return sheet === undefined ? { zh: id, en: id } : { zh: `${sheet}第${row}行`, en: `${sheet} row ${row}` };
}

/** `台账第95行 麦田村 产业扶贫`: where something is, as far as it is known. */
export function whereText(...parts: readonly (Text | string | null | undefined)[]): Text {
  const known = parts.filter((part) => part !== null && part !== undefined && part !== '');
  const joined = (language: 'zh' | 'en', mark: string): string => known.map((part) => (typeof part === 'string' ? part : part?.[language])).join(mark);
  return { zh: joined('zh', ' '), en: joined('en', ', ') };
}
