import { createRegistry } from './engine/registry';
import { documents } from './rulebooks';

/** The rulebooks that come with the product. */
export const builtIn = createRegistry(documents);
