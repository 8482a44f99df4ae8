/** The namespace of an XML text's root element; null where the text has no root element at all. */
export function namespaceOf(xml: string): string | null {
  const body = xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>/g, '');
  const root = /^\s*<([\p{L}_][\p{L}\p{N}_.-]*)(?::([\p{L}_][\p{L}\p{N}_.-]*))?((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/u.exec(body);
  if (!root) return null;
  const prefix = root[2] === undefined ? 'xmlns' : `xmlns:${root[1]}`;
  for (const [, name, double, single] of (root[3] ?? '').matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name === prefix) return double ?? single ?? '';
  }
  return '';
}
