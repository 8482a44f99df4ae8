import { config } from 'zod';

/**
 * The pages forbid code made from strings. Zod would try all the same whether it may, and each try is a
 * breach that the browser reports. Imported before anything that makes a schema.
 */
config({ jitless: true });
