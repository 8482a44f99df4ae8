import { factFields, type FactField } from './fact-fields';
import { filled, tableOf } from './fact-table';
import type { Fact, ScoreRequest } from './request';

/** A part of the JSON of a request. What is the same as in the request before is the same object: whoever made something of it has that. */
export interface Piece {
  readonly text: string;
}

/** Between rows, for whoever takes the pieces to let others have their turn. */
const pause: Piece = { text: '' };

/** Rows of a piece; of a ledger as large as a sheet, of which no text is kept, more. */
const [ROWS, ROWS_OF_LARGE] = [500, 2_000];
const LARGE = 100_000;
/** Several years of a ledger are asked for in turn. */
const REQUESTS = 4;

/** Some rows one after the other, with what was made of them. */
interface Stretch {
  readonly rows: readonly Fact[];
  readonly fields: readonly FactField[];
  piece: Piece | null;
  /** The columns of `piece`, and what stands before it. */
  as: string;
}

/** The pieces of the last requests: rows that have not changed are the same objects in the next (`workbook/results/prepare-request.ts`), and need not be written again. */
export class PieceMemory {
  private held: readonly ReadonlyMap<Fact, Stretch>[] = [];

  find(rows: readonly Fact[]): Stretch | undefined {
    const [first] = rows;
    if (first === undefined) return undefined;
    return this.held.flatMap((each) => each.get(first) ?? []).find((known) => known.rows.length === rows.length && known.rows.every((row, at) => row === rows[at]));
  }

  keep(stretches: readonly Stretch[]): void {
    const now = new Map(stretches.flatMap((stretch) => (stretch.rows[0] ? [[stretch.rows[0], stretch] as const] : [])));
    // The same once more, to another detail, takes no place of another.
    const others = this.held.filter((each) => [...each.values()].some((stretch) => now.get(stretch.rows[0] as Fact) !== stretch));
    this.held = [now, ...others].slice(0, REQUESTS);
  }
}

/** Its rows as they are sent, after `before`. */
function pieceOf(stretch: Stretch, columns: readonly FactField[], before: string): Piece {
  const as = before + columns.join();
  if (stretch.piece === null || stretch.as !== as) Object.assign(stretch, { piece: { text: before + JSON.stringify(tableOf(stretch.rows, columns).rows).slice(1, -1) }, as });
  return stretch.piece as Piece;
}

/** The JSON of a request as it is sent, in pieces: of a ledger as large as a sheet there is never a second copy, nor one text. */
export function* jsonAsSent({ facts, ...request }: ScoreRequest, memory = new PieceMemory()): Generator<Piece> {
  const large = facts.length > LARGE;
  const step = large ? ROWS_OF_LARGE : ROWS;
  const stretches: Stretch[] = [];
  for (let from = 0; from < facts.length; from += step) {
    const rows = facts.slice(from, from + step);
    stretches.push(memory.find(rows) ?? { rows, fields: filled(rows), piece: null, as: '' });
    yield pause;
  }
  if (!large) memory.keep(stretches);
  const seen = new Set(stretches.flatMap(({ fields }) => fields));
  const columns = factFields.filter((field) => seen.has(field));
  yield { text: `${JSON.stringify(request).slice(0, -1)},"facts":{"columns":${JSON.stringify(columns)},"rows":[` };
  for (const [at, stretch] of stretches.entries()) {
    yield pieceOf(stretch, columns, at === 0 ? '' : ',');
    if (large) stretch.piece = null;
  }
  yield { text: ']}}' };
}
