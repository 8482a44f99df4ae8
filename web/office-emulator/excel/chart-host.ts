import { chartsDrawnOn } from '../../../workbook/model/book-parts';
import type { DrawnChart, DrawnSeries } from '../../../workbook/model/drawn-chart';
import { HostFault } from '../engine/errors';
import type { SheetHost } from '../model/book';

/** A chart of a sheet, known by its id. */
export class ChartHost {
  constructor(readonly sheet: SheetHost, readonly id: string) {}

  static of({ book: { backend: { parts } }, id }: SheetHost): readonly DrawnChart[] {
    return chartsDrawnOn(parts, id);
  }

  static put({ book: { backend }, id }: SheetHost, charts: DrawnChart[]): void {
    backend.parts.charts.set(id, charts);
    backend.partsChanged('charts');
  }

  get now(): DrawnChart {
    const found = ChartHost.of(this.sheet).find(({ id }) => id === this.id);
    if (!found) throw new HostFault('ItemNotFound', this.id);
    return found;
  }

  change(next: Partial<DrawnChart>): void {
    const { now } = this;
    ChartHost.put(this.sheet, ChartHost.of(this.sheet).map((each) => (each === now ? { ...now, ...next } : each)));
  }
}

/** One of its series, by its place. */
export class SeriesHost {
  constructor(readonly chart: ChartHost, readonly at: number) {}

  get now(): DrawnSeries {
    const found = this.chart.now.series[this.at];
    if (!found) throw new HostFault('ItemNotFound', String(this.at));
    return found;
  }

  get(key: string): unknown { return this.now.looks[key]; }
  set(key: string, value: unknown): void { this.change({ looks: { ...this.now.looks, [key]: value } }); }

  change(next: Partial<DrawnSeries>): void {
    this.chart.change({ series: this.chart.now.series.map((each, at) => (at === this.at ? { ...each, ...next } : each)) });
  }
}
