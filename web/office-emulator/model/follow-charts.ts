import type { Area } from '../../../workbook/model/area';
import type { DrawnChart } from '../../../workbook/model/drawn-chart';
import type { Move } from '../../../workbook/model/moves/move';
import { movedArea } from '../../../workbook/model/moves/moved';

/** Charts lie over cells, and draw cells: both go along with rows and columns that come and go. */
export function followCharts(charts: Map<string, DrawnChart[]>, move: Move): void {
  if (move.kind !== 'lines') return;
  const present = charts.get(move.sheet);
  if (!present) return;
  const after = (area: Area | null): Area | null => (area && (movedArea({ sheet: move.sheet, area }, move)?.area ?? null));
  charts.set(move.sheet, present.flatMap((chart) => {
    const area = after(chart.area);
    return area ? [{ ...chart, area, series: chart.series.map((one) => ({ ...one, values: after(one.values), names: after(one.names) })) }] : [];
  }));
}
