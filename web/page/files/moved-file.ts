/** The file that was opened, with all that stands at an address where its cells are now. */
import type { Move } from '../../../workbook/model/moves/move';
import type { FunctionNames } from '../../../workbook/xlsx/formula';
import { movedBook, type MovedBook } from '../../../workbook/xlsx/moves/book';
import type { ReadBook } from '../../../workbook/xlsx/read';

export class MovedFile {
  #made: { file: ReadBook; moves: readonly Move[]; moved: MovedBook } | null = null;

  constructor(private readonly names: FunctionNames) {}

  /** Made anew only where something moved since. */
  of(file: ReadBook, moves: readonly Move[]): MovedBook {
    const known = this.#made;
    if (known?.file === file && known.moves.length === moves.length && known.moves.every((move, index) => move === moves[index])) return known.moved;
    const moved = movedBook(file, moves, this.names);
    this.#made = { file, moves, moved };
    return moved;
  }
}
