/** What an add-in keeps in the workbook: settings, custom XML parts, document properties. */
import { action, define, event, items, link, object, property, result, type Definition } from '../engine/definition';
import { HostFault } from '../engine/errors';
import { newId } from '../identity';
import type { Book } from '../model/book';
import { namespaceOf } from '../../../workbook/model/xml-namespace';
import { settingsChanges } from './events';

class SettingHost {
  constructor(readonly book: Book, readonly key: string) {}
}

/** Settings go through JSON, as in Excel: dates become texts, functions vanish. */
const asJson = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value) ?? 'null'));

function keep(book: Book, key: string, value: unknown): SettingHost {
  book.backend.parts.settings.set(key, asJson(value));
  book.backend.partsChanged('settings');
  book.raise({ type: 'settings' });
  return new SettingHost(book, key);
}

const findSetting = (book: Book, key: string): SettingHost | null =>
  (book.backend.parts.settings.has(key) ? new SettingHost(book, key) : null);

const setting: Definition<Excel.Setting, SettingHost> = define('Setting', {
  key: property('1.4', (host) => host.key),
  value: property('1.4', (host): unknown => host.book.backend.parts.settings.get(host.key), (host, value) => { keep(host.book, host.key, value); }),
  delete: action('1.4', (host) => {
    host.book.backend.parts.settings.delete(host.key);
    host.book.backend.partsChanged('settings');
    host.book.raise({ type: 'settings' });
  }),
});

export const settingCollection: Definition<Excel.SettingCollection, Book> = define('SettingCollection', {
  items: items(() => setting, (book) => [...book.backend.parts.settings.keys()].map((key) => new SettingHost(book, key))),
  getCount: result('1.4', (book) => book.backend.parts.settings.size),
  getItem: object('1.4', () => setting, findSetting),
  getItemOrNullObject: object('1.4', () => setting, findSetting),
  add: object('1.4', () => setting, keep),
  onSettingsChanged: event('1.4', settingsChanges),
});

class PartHost {
  constructor(readonly book: Book, readonly id: string) {}
  get part() {
    const part = this.book.backend.parts.xml.find((each) => each.id === this.id);
    if (!part) throw new HostFault('ItemNotFound', this.id);
    return part;
  }
}

function checkedXml(xml: unknown): string {
  if (typeof xml !== 'string' || namespaceOf(xml) === null) throw new HostFault('InvalidArgument', 'xml');
  return xml;
}

function addPart(book: Book, xml: string): PartHost {
  const id = `{${newId().toUpperCase()}}`;
  book.backend.parts.xml.push({ id, xml: checkedXml(xml) });
  book.backend.partsChanged('xml');
  return new PartHost(book, id);
}

const customXmlPart: Definition<Excel.CustomXmlPart, PartHost> = define('CustomXmlPart', {
  id: property('1.5', (host) => host.id),
  namespaceUri: property('1.5', (host) => namespaceOf(host.part.xml) ?? ''),
  getXml: result('1.5', (host) => host.part.xml),
  setXml: action('1.5', (host, xml) => {
    host.part.xml = checkedXml(xml);
    host.book.backend.partsChanged('xml');
  }),
  delete: action('1.5', (host) => {
    const { xml } = host.book.backend.parts;
    xml.splice(xml.indexOf(host.part), 1);
    host.book.backend.partsChanged('xml');
  }),
});

/** The parts of one namespace. */
interface ScopedParts {
  book: Book;
  namespace: string;
}

const parts = (host: ScopedParts): PartHost[] =>
  host.book.backend.parts.xml.filter((part) => namespaceOf(part.xml) === host.namespace).map((part) => new PartHost(host.book, part.id));

function onlyPart(host: ScopedParts): PartHost | null {
  const found = parts(host);
  if (found.length > 1) throw new HostFault('InvalidOperation');
  return found[0] ?? null;
}

const customXmlPartScopedCollection: Definition<Excel.CustomXmlPartScopedCollection, ScopedParts> = define('CustomXmlPartScopedCollection', {
  items: items(() => customXmlPart, parts),
  getCount: result('1.5', (host) => parts(host).length),
  getItem: object('1.5', () => customXmlPart, (host, id) => parts(host).find((part) => part.id === id) ?? null),
  getItemOrNullObject: object('1.5', () => customXmlPart, (host, id) => parts(host).find((part) => part.id === id) ?? null),
  getOnlyItem: object('1.5', () => customXmlPart, onlyPart),
  getOnlyItemOrNullObject: object('1.5', () => customXmlPart, onlyPart),
});

const allParts = (book: Book): PartHost[] => book.backend.parts.xml.map((part) => new PartHost(book, part.id));

export const customXmlPartCollection: Definition<Excel.CustomXmlPartCollection, Book> = define('CustomXmlPartCollection', {
  items: items(() => customXmlPart, allParts),
  add: object('1.5', () => customXmlPart, addPart),
  getByNamespace: object('1.5', () => customXmlPartScopedCollection, (book, namespace) => ({ book, namespace })),
  getCount: result('1.5', (book) => book.backend.parts.xml.length),
  getItem: object('1.5', () => customXmlPart, (book, id) => allParts(book).find((part) => part.id === id) ?? null),
  getItemOrNullObject: object('1.5', () => customXmlPart, (book, id) => allParts(book).find((part) => part.id === id) ?? null),
});

const text = (key: string) => property<Book, string>(
  '1.7',
  (book) => book.backend.parts.properties[key] ?? '',
  (book, value) => { book.backend.parts.properties[key] = value; book.backend.partsChanged('properties'); },
);

class CustomPropertyHost {
  constructor(readonly book: Book, readonly key: string) {}
}

function keepProperty(book: Book, key: string, value: unknown): CustomPropertyHost {
  book.backend.parts.customProperties.set(key, value);
  book.backend.partsChanged('properties');
  return new CustomPropertyHost(book, key);
}

const customProperty: Definition<Excel.CustomProperty, CustomPropertyHost> = define('CustomProperty', {
  key: property('1.7', (host) => host.key),
  value: property('1.7', (host): unknown => host.book.backend.parts.customProperties.get(host.key), (host, value) => { keepProperty(host.book, host.key, value); }),
  delete: action('1.7', (host) => {
    host.book.backend.parts.customProperties.delete(host.key);
    host.book.backend.partsChanged('properties');
  }),
});

const findProperty = (book: Book, key: string): CustomPropertyHost | null =>
  (book.backend.parts.customProperties.has(key) ? new CustomPropertyHost(book, key) : null);

const customPropertyCollection: Definition<Excel.CustomPropertyCollection, Book> = define('CustomPropertyCollection', {
  items: items(() => customProperty, (book) => [...book.backend.parts.customProperties.keys()].map((key) => new CustomPropertyHost(book, key))),
  add: object('1.7', () => customProperty, keepProperty),
  getCount: result('1.7', (book) => book.backend.parts.customProperties.size),
  getItem: object('1.7', () => customProperty, findProperty),
  getItemOrNullObject: object('1.7', () => customProperty, findProperty),
});

export const documentProperties: Definition<Excel.DocumentProperties, Book> = define('DocumentProperties', {
  custom: link('1.7', () => customPropertyCollection, (book) => book),
  title: text('title'),
  subject: text('subject'),
  author: text('author'),
  keywords: text('keywords'),
  comments: text('comments'),
  category: text('category'),
  company: text('company'),
});
