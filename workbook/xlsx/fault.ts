import { say, type Catalogue, type Language } from '../../shared/i18n/language';
import { fileWords } from '../../shared/i18n/workbook/preview';
import type { otherFileWords } from '../../shared/i18n/workbook/opened-files';

export type FaultCode = keyof typeof fileWords | keyof typeof otherFileWords;

/** Why a file cannot be opened; `say` puts it in words for people. */
export class WorkbookFault extends Error {
  override readonly name = 'WorkbookFault';

  /** Other words than those of workbooks come with whoever throws: the page loads them when it needs them. */
  constructor(readonly code: FaultCode, readonly details: Record<string, string | number> = {}, private readonly words: Catalogue = fileWords) {
    super(code);
  }

  say(name: string, language: Language): string {
    return say(this.words, this.code, language, { name, ...this.details });
  }
}
