import { both } from '../../../shared/i18n/language';
import { ruleSheet } from '../../../shared/i18n/rule-sheet';
import type { FaultList } from './faults';
import type { Loose } from '../grammar/fields';
import type { Said } from '../grammar/statements';
import { unsettledEdges, type Span } from '../grammar/span';

/** An edge that two bands claim, and that the words of one do not settle: it is asked to which it belongs. */
export function askEdges(scale: Loose, said: readonly Said[], raw: string, address: string, shift: number, faults: FaultList): void {
  if (scale.by !== 'bands' || !Array.isArray(scale.bands)) return;
  const bands = scale.bands as Span[];
  const where = new Map(said.flatMap(({ target, path, span }) => (target === 'scale' && path[0] === 'bands' ? [[path[1], span] as const] : [])));
  bands.forEach((band, at) => {
    const open = unsettledEdges(band);
    const edges = [open.low ? band.from : undefined, open.high ? band.to : undefined];
    for (const edge of edges) {
      if (edge === undefined || (band.from === band.to && edge === band.from && !open.high)) continue;
      if (!bands.some((other, index) => index !== at && (other.from === edge || other.to === edge))) continue;
      const [from, to] = where.get(at) ?? [0, raw.length];
      const shown = raw.slice(from, to);
      faults.push({ severity: 'error', address, span: [from + shift, to + shift], text: both(ruleSheet, 'edges-twice', { edge, value: shown }) });
    }
  });
}
