import { StoredBinding, type Binding } from './bound';
import type { Workbook } from '../model/port/workbook';
import { jsonIn, jsonXml } from '../model/xml-json';

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
    save: (binding) => xml.write(namespace, jsonXml('binding', namespace, binding)),
  };
}

/** A part that is not ours to read is as none: the names of sheets then decide, as in any other book. */
function parse(text: string): Binding | null {
  const stored = StoredBinding.safeParse(jsonIn('binding', text));
  // Left-out keys and keys without a value are one to whoever reads them.
  return stored.success ? (stored.data as Binding) : null;
}
