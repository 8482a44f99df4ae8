/** Areas taken apart and put together again. */
import { between, bottom, intersect, right, type Area } from '../area';

/** What is left of an area without a hole in it. */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  return [
    between(area.row, area.column, cut.row - 1, right(area)),
    between(cut.row, area.column, bottom(cut), cut.column - 1),
    between(cut.row, right(cut) + 1, bottom(cut), right(area)),
    between(bottom(cut) + 1, area.column, bottom(area), right(area)),
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** The same cells in fewer areas, where neighbours make a rectangle. */
export function joined(areas: readonly Area[]): Area[] {
  const left: Area[] = [];
  for (const each of areas) {
    let area = each;
    for (let at = left.findIndex((known) => fits(known, area)); at >= 0; at = left.findIndex((known) => fits(known, area))) {
      const [known] = left.splice(at, 1);
      area = between(Math.min(known!.row, area.row), Math.min(known!.column, area.column), Math.max(bottom(known!), bottom(area)), Math.max(right(known!), right(area)));
    }
    left.push(area);
  }
  return left;
}

const fits = (one: Area, other: Area): boolean =>
  (one.row === other.row && one.rows === other.rows && (right(one) + 1 === other.column || right(other) + 1 === one.column))
  || (one.column === other.column && one.columns === other.columns && (bottom(one) + 1 === other.row || bottom(other) + 1 === one.row));
