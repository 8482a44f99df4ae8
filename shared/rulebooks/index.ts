// Made by `npm run generate` from the folders beside it; do not edit.
import beijinggang2019Village from './beijinggang-2019-village/rulebook.json';

export const documents: Record<string, unknown> = {
  'beijinggang-2019-village': beijinggang2019Village,
};
