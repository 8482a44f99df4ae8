import * as z from 'zod';

/**
 * Schemas of a rulebook are closed: an unknown key is an error that names the nearest known one.
 * A misspelt key that is passed over would drop a cap or a figure in silence.
 */
export function closed<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape);
}
