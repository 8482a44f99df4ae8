import { say, type Language } from '../../shared/i18n/language';
import { cliWords } from '../../shared/i18n/cli';

const known = {
  ENOENT: 'noFile',
  EISDIR: 'isFolder',
  ENOTDIR: 'noFile',
  EACCES: 'noRight',
  EPERM: 'openElsewhere',
  EBUSY: 'openElsewhere',
  EROFS: 'readOnly',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
} as const;

/** What the system said when a file was read or written, in words for people. */
export function systemFault(what: 'unread' | 'unwritten', file: string, error: unknown, language: Language): string {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  const word = known[code as keyof typeof known] as (typeof known)[keyof typeof known] | undefined;
  const why = word ? say(cliWords, word, language) : `${code} ${message}`.trim();
  return say(cliWords, what, language, { file, why });
}
