/** Sets Univer up in an element: the grid with formula bar, sheet tabs and number formats, and the add-in's functions in it. */
import { LifecycleService, LifecycleStages, LocaleType, LogLevel, mergeLocales, Univer, type ILanguagePack, type Injector } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { CalculationMode, CellAlertManagerService, ERROR_TYPE_SET, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import '@univerjs/preset-sheets-core/lib/index.css';
import { BUSY } from '../custom-functions/arguments';
import type { FunctionCalls } from '../custom-functions/calls';
import type { FunctionMetadata } from '../custom-functions/metadata';
import type { Language } from '../../shared/i18n/language';
import { executorFor, helpFor } from './calculation/executor';

export interface Grid {
  api: FUniver;
  injector: Injector;
  locale: LocaleType;
}

async function localeOf(language: Language): Promise<[LocaleType, ILanguagePack]> {
  return language === 'zh'
    ? [LocaleType.ZH_CN, (await import('@univerjs/preset-sheets-core/locales/zh-CN')).default]
    : [LocaleType.EN_US, (await import('@univerjs/preset-sheets-core/locales/en-US')).default];
}

export async function createGrid(container: HTMLElement, language: Language, functions: FunctionMetadata[], calls: FunctionCalls): Promise<Grid> {
  // A cell that waits counts as an error for what depends on it, as in Excel.
  (ERROR_TYPE_SET as Set<string>).add(BUSY);
  const [locale, pack] = await localeOf(language);
  const univer = new Univer({ locale, locales: { [locale]: mergeLocales(pack) }, logLevel: LogLevel.WARN });
  const preset = UniverSheetsCorePreset({
    container,
    ribbonType: 'simple',
    formula: {
      // Values stay as the file has them until something changes.
      initialFormulaComputing: CalculationMode.NO_CALCULATION,
      function: functions.map((fn) => [executorFor(fn, calls), fn.name]),
      description: functions.map(helpFor),
    },
  });
  for (const each of preset.plugins) {
    const [plugin, options] = Array.isArray(each) ? each : [each];
    univer.registerPlugin(plugin, options);
  }
  return { api: FUniver.newAPI(univer), injector: univer.__getInjector(), locale };
}

/** Resolves when there is an area that workbooks are drawn in: Univer makes it some time after it has taken one. */
export const canvasOf = ({ injector }: Grid): Promise<void> => injector.get(LifecycleService).onStage(LifecycleStages.Rendered);

/** Univer's own word on errors in cells. */
const ERROR_ALERT = 'SHEET_FORMULA_ALERT';

/** The page tells the reason of an error; Univer would put its general word for the kind of error over it. */
export function silenceErrorAlerts({ injector }: Grid): void {
  const alerts = injector.get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => { if (alert.key !== ERROR_ALERT) show(alert); };
}
