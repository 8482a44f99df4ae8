/** Says where a value is not of a shape, `units[3].items`; null where it is. */
export type Shape = (value: unknown) => string | null;

const is =
  (test: (value: unknown) => boolean): Shape =>
  (value) =>
    test(value) ? null : '';

export const text = is((value) => typeof value === 'string');
export const number = is((value) => typeof value === 'number' && Number.isFinite(value));
export const truth = is((value) => typeof value === 'boolean');

export const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null ? null : shape(value);

export const optional =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined ? null : shape(value);

export const either =
  (...shapes: readonly Shape[]): Shape =>
  (value) =>
    shapes.some((shape) => shape(value) === null) ? null : '';

export const list =
  (shape: Shape): Shape =>
  (value) => {
    if (!Array.isArray(value)) return '';
    for (let index = 0; index < value.length; index++) {
      const fault = shape(value[index]);
      if (fault !== null) return `[${index}]${fault}`;
    }
    return null;
  };

/** What it has besides is let be: a later service may say more than this add-in knows. */
export const record = (fields: Readonly<Record<string, Shape>>): Shape => {
  const entries = Object.entries(fields);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
    for (const [key, shape] of entries) {
      const fault = shape((value as Record<string, unknown>)[key]);
      if (fault !== null) return `.${key}${fault}`;
    }
    return null;
  };
};
