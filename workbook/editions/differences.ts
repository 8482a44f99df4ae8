import type { Text } from '../../shared/i18n/language';
import type { Rulebook } from '../../shared/model/rulebook';
export interface Difference { readonly text: Text }
export function differences(_older: Rulebook, _newer: Rulebook): readonly Difference[] { return []; }
