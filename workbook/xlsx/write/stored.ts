/** What add-ins keep in the file: custom XML parts and settings. */
import type { BookParts } from '../../model/book-parts';
import { withSettings } from '../../model/stored-settings';
import type { ReadBook } from '../read';
import { escape } from '../xml';
import { put, putTogether, takeApart } from './elements';
import { HEAD, type PackageWriter } from './package';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const SETTINGS_ORDER = ['reference', 'alternateReferences', 'properties', 'bindings', 'snapshot', 'extLst'];

function saveXmlParts(writer: PackageWriter, main: string, now: BookParts['xml'], original: ReadBook | null): void {
  const before = original?.xml ?? [];
  for (const part of before) {
    const left = now.find((each) => each.id === part.id);
    if (!left) {
      for (const from of [main, '']) writer.unrelate(from, part.part);
      writer.remove(part.part);
    } else if (left.xml !== part.xml) writer.write(part.part, declared(left.xml));
  }
  for (const part of now) {
    if (before.some((each) => each.id === part.id)) continue;
    const path = writer.freePath((number) => `customXml/item${number}.xml`);
    const properties = path.replace('item', 'itemProps');
    writer.addPlain(path, declared(part.xml));
    writer.add(properties, `${HEAD}<ds:datastoreItem ds:itemID="${escape(part.id)}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`, PROPERTIES_TYPE);
    writer.relate(path, 'customXmlProps', properties);
    writer.relate(main, 'customXml', path);
  }
}

const declared = (xml: string): string => (xml.startsWith('<?xml') ? xml : HEAD + xml);

/** Custom XML parts and settings. Settings go into the part of the installed add-in, and where there is none into a custom XML part. */
export function saveStored(writer: PackageWriter, main: string, { xml, settings }: Pick<BookParts, 'xml' | 'settings'>, original: ReadBook | null): void {
  const same = JSON.stringify([...settings]) === JSON.stringify([...(original?.settings ?? [])]);
  const path = [...writer.parts.keys()].find((each) => /\/webextensions\/webextension\d*\.xml$/.test(each));
  saveXmlParts(writer, main, same || path ? xml : withSettings(xml, settings), original);
  if (path && !same) saveSettings(writer, path, settings);
}

function saveSettings(writer: PackageWriter, path: string, settings: BookParts['settings']): void {
  const outer = takeApart(writer.text(path)!);
  const properties = [...settings].map(([name, value]) => `<${outer.prefix}property name="${escape(name)}" value="${escape(JSON.stringify(value))}"/>`).join('');
  put(outer, 'properties', `<${outer.prefix}properties>${properties}</${outer.prefix}properties>`, SETTINGS_ORDER);
  writer.write(path, putTogether(outer));
}
