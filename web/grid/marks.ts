/** A mark in the corner of cells whose value was not worked out here; the page says why while they are selected. */
import type { IDisposable, Injector } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';

const MARK = { color: '#c47f00', size: 7 };

export function markKept(injector: Injector, isKept: (formula: string) => boolean): IDisposable {
  return injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'kept-values',
    handler: (cell, { rawData }, next) => {
      const formula = rawData?.f;
      if (!formula || !isKept(formula)) return next(cell);
      return next({ ...(cell ?? rawData), markers: { ...cell?.markers, br: MARK } });
    },
  });
}
