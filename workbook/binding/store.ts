import { StoredBinding, type Binding } from './bound';
import type { Workbook } from '../model/port/workbook';

const namespace = 'urn:kaohe:binding:1';

/** What was settled in the pane, kept in the file as a custom XML part of its own. */
export interface BindingStore {
  load(): Promise<Binding | null>;
  save(binding: Binding): Promise<void>;
}

export function bindingStore({ xml, host }: Pick<Workbook, 'xml' | 'host'>): BindingStore {
  return {
    async load() {
      const text = host.open ? await xml.read(namespace) : null;
      return text === null ? null : parse(text);
    },
    save: (binding) => xml.write(namespace, `<binding xmlns="${namespace}">${escape(JSON.stringify(binding))}</binding>`),
  };
}

/** A part that is not ours to read is as none: the names of sheets then decide, as in any other book. */
function parse(text: string): Binding | null {
  const [, escaped] = /<binding[^>]*>([\s\S]*)<\/binding>/.exec(text) ?? [];
  try {
    const stored = StoredBinding.safeParse(JSON.parse(unescape(escaped ?? '')));
    // Left-out keys and keys without a value are one to whoever reads them.
    return stored.success ? (stored.data as Binding) : null;
  } catch {
    return null;
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
  return [...entities].reverse().reduce((plain, [sign, entity]) => plain.replaceAll(entity, sign), text);
}
