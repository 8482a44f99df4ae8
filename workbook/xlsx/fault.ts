import { say, type Language } from '../../shared/i18n/language';
import { otherFileWords } from '../../shared/i18n/workbook/opened-files';
import { fileWords } from '../../shared/i18n/workbook/preview';

const words = { ...fileWords, ...otherFileWords };

export type FaultCode = keyof typeof words;

/** Why a file cannot be opened; `say` puts it in words for people. */
export class WorkbookFault extends Error {
  override readonly name = 'WorkbookFault';

  constructor(readonly code: FaultCode, readonly details: Record<string, string | number> = {}) {
    super(code);
  }

  say(name: string, language: Language): string {
    return say(words, this.code, language, { name, ...this.details });
  }
}
