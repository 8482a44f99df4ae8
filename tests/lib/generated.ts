import { writeRulebookIndex } from '../../scripts/generate/rulebooks.mjs';

/** Before any test: a rulebook's folder that was just added is known. */
export default function setup(): void {
  writeRulebookIndex();
}
