/** Title, author and the like of a workbook that came from no file. */
import { CORE_PROPERTIES } from '../read';
import { escape } from '../xml';
import { HEAD, type PackageWriter } from './package';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';
const TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
/** Elements of the package's own vocabulary; the others are Dublin Core. */
const OF_PACKAGE = new Set(['keywords', 'category']);

export function addProperties(writer: PackageWriter, properties: Readonly<Record<string, string>>): void {
  const elements = Object.entries(CORE_PROPERTIES).flatMap(([element, name]) => {
    const tag = `${OF_PACKAGE.has(element) ? 'cp' : 'dc'}:${element}`;
    return properties[name] ? [`<${tag}>${escape(properties[name])}</${tag}>`] : [];
  });
  if (elements.length === 0) return;
  const path = 'docProps/core.xml';
  writer.add(path, `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="${DUBLIN_CORE}">${elements.join('')}</cp:coreProperties>`, TYPE);
  writer.relate('', `${PACKAGE}/relationships/metadata/core-properties`, path);
}
