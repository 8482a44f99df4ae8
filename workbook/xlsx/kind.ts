/** What kind of workbook a file is: by its contents, since Excel opens no file whose extension says another. */
import { EXTENSIONS, KINDS, PLAIN_KIND } from './kinds';
import { isSamePart } from './package';
import { parse } from './xml';
import { text, type Package } from './zip';

const TYPES = '[Content_Types].xml';
export { EXTENSIONS };

/** Name and type under which a copy of a workbook is handed out. */
export function copyOf(book: { parts: Package; main: string } | null, name: string, mark = '-副本'): { name: string; type: string } {
  const { extension, type } = (book && kindOf(book.parts, book.main)) ?? PLAIN_KIND;
  const known = EXTENSIONS.find((each) => name.toLowerCase().endsWith(each));
  return { name: `${known ? name.slice(0, -known.length) : name}${mark}.${extension}`, type };
}

function kindOf(parts: Package, main: string): { extension: string; type: string } | undefined {
  const bytes = parts.get(TYPES);
  const types = bytes && parse(text(bytes), TYPES);
  const own = types?.all('Override').find((each) => isSamePart(each.get('PartName') ?? '', `/${main}`));
  const type = own ?? types?.all('Default').find((each) => main.endsWith(`.${each.get('Extension')}`));
  return KINDS[type?.get('ContentType')?.replace(/\.main\+xml$/, '') ?? ''];
}
