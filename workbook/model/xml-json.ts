/** A value as an XML part of its own: JSON, within one element of a namespace. */
export function jsonXml(element: string, namespace: string, value: unknown): string {
  return `<${element} xmlns="${namespace}">${escape(JSON.stringify(value))}</${element}>`;
}

/** What `jsonXml` has written; undefined where the part holds anything else. */
export function jsonIn(element: string, xml: string): unknown {
  const [, escaped] = new RegExp(`<${element}[^>]*>([\\s\\S]*)</${element}>`).exec(xml) ?? [];
  try {
    return JSON.parse(unescape(escaped ?? '')) as unknown;
  } catch {
    return undefined;
  }
}

const entities: readonly (readonly [string, string])[] = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
];

function escape(text: string): string {
  return entities.reduce((escaped, [sign, entity]) => escaped.replaceAll(sign, entity), text);
}

function unescape(text: string): string {
  // Quotes are written by their names by other programs, which put a part into their own words when they save it.
  return [...entities].reverse().reduce((plain, [sign, entity]) => plain.replaceAll(entity, sign), text.replaceAll('&quot;', '"').replaceAll('&apos;', "'"));
}
