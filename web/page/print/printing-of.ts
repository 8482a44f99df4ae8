import { say, type Language } from '../../../shared/i18n/language';
import { pageWords } from '../../../shared/i18n/workbook/page';
import type { OpenPage } from '../head';
import type { Printing } from './print';

/** Fetched once the grid is there: Ctrl+P does not wait for it. Charts that the grid does not show are told of when they are drawn. */
export async function printingOf({ session, notices }: OpenPage, language: Language): Promise<Printing> {
  session.backend.onCharts = () => notices.show(say(pageWords, 'charts-unseen', language), 'note');
  return new (await import('./print')).Printing(session, language);
}
