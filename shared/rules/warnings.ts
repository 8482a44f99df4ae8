import type { Fault } from '../schema/fault';
import type { Rulebook } from '../model/rulebook';
export function warnings(_rulebook: Rulebook): Fault[] { return []; }
