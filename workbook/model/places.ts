/** More columns than any sheet has. */
const columns = 16_384;

/** Places of cells, counted from a grid's own first cell. */
export type Places = ReadonlySet<number>;

export const placeOf = (row: number, column: number): number => row * columns + column;

/** The same places of a grid that is turned over its diagonal. */
export const turnedOver = (places: Places): Places => new Set([...places].map((place) => placeOf(place % columns, Math.floor(place / columns))));
