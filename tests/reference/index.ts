import type { Reference } from './reference';

/** Every reference implementation, by the id of its rulebook: one folder each, and no list of them. */
const found = import.meta.glob<Reference>('./*/index.ts', { eager: true, import: 'default' });

export const references: Readonly<Record<string, Reference>> = Object.fromEntries(Object.values(found).map((each) => [each.id, each]));
