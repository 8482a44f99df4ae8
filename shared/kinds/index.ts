import type { ItemKind, OutcomeKind } from './kind';
import { deduct } from './items/deduct';
import { given } from './items/given';
import { indicator } from './items/indicator';
import { tariff } from './items/tariff';
import { vetoFact } from './items/veto-fact';
import { sameMatter } from './outcomes/same-matter';
import { vetoBelow } from './outcomes/veto-below';

/** Every rule kind there is. A new one is a file of its own and a line here. */
// Each kind reads its own closed schema; the list cannot know which.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const itemKinds: ItemKind<any>[] = [deduct, given, indicator, tariff, vetoFact];
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const outcomeKinds: OutcomeKind<any>[] = [sameMatter, vetoBelow];
