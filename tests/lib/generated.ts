import { writeRulebookIndex } from '../../scripts/generate/rulebooks.mjs';
import { writeSampleIndex } from '../../scripts/generate/samples.mjs';

/** Before any test: the folders of a document that was just added are known. */
export default function setup(): void {
  writeRulebookIndex();
  writeSampleIndex();
}
