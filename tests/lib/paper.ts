import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Whether files can be printed here as an office would print them. */
export const prints = existsSync('/usr/bin/soffice') && existsSync('/usr/bin/pdftotext');

/** The texts of each page of a workbook or document, without blanks, as they are printed; `folder` is one that the test throws away. */
export function pagesOf(file: string, folder: string): string[] {
  execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore', timeout: 120_000 });
  const pdf = join(folder, basename(file).replace(/\.\w+$/, '.pdf'));
  execFileSync('pdftotext', ['-layout', pdf, `${pdf}.txt`]);
  return readFileSync(`${pdf}.txt`, 'utf8').split('\f').map((page) => page.replace(/\s/g, '')).filter((page) => page !== '');
}
