import { say, type Language } from '../../shared/i18n/language';
import { fileWords } from '../../shared/i18n/workbook/preview';

/** Why a file cannot be opened; `say` puts it in words for people. */
export class WorkbookFault extends Error {
  override readonly name = 'WorkbookFault';

  constructor(readonly code: keyof typeof fileWords, readonly details: Record<string, string | number> = {}) {
    super(code);
  }

  say(name: string, language: Language): string {
    return say(fileWords, this.code, language, { name, ...this.details });
  }
}
