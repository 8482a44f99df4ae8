/** A figure that adds is written with its sign, as one that takes is. */
export const signed = (points: number): string => (points > 0 ? `+${points}` : String(points));
