import type { XmlPart } from './book-parts';
import { settingsNamespace } from './port/storage';
import { namespaceOf } from './xml-namespace';
import { jsonIn, jsonXml } from './xml-json';

/** The same in every file: a file that is written twice has the same bytes. */
const id = '{7E1B4C52-93A6-5D08-8F4E-2C6A0B9D1E37}';

/** The settings of such a part; none where it holds anything else. */
export function settingsOf(xml: string): ReadonlyMap<string, unknown> {
  const value = jsonIn('settings', xml);
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

/** The settings that a book keeps in such a part. */
export const settingsAmong = (parts: readonly XmlPart[]): ReadonlyMap<string, unknown> =>
  settingsOf(parts.find(({ xml }) => namespaceOf(xml) === settingsNamespace)?.xml ?? '');

/** The parts of a book with these settings among them. */
export function withSettings<Part extends XmlPart>(parts: readonly Part[], settings: ReadonlyMap<string, unknown>): (Part | XmlPart)[] {
  const xml = jsonXml('settings', settingsNamespace, Object.fromEntries(settings));
  const known = parts.some((part) => namespaceOf(part.xml) === settingsNamespace);
  return known ? parts.map((part) => (namespaceOf(part.xml) === settingsNamespace ? { ...part, xml } : part)) : [...parts, { id, xml }];
}
