import { writeRulebookIndex } from './generate/rulebooks.mjs';

/** `npm run generate`: everything that is made from something else and kept in the repository. */
writeRulebookIndex();
