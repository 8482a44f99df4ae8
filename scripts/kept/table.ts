/** What became of the workbooks, as people read it. */
import { isLost, type Outcome } from './run';

const MOST = 4;
const mark = (found: string[] | null): string => (found === null ? '·' : found.length === 0 ? '✓' : `✗ ${found.length}`);

export function tableOf(outcomes: readonly Outcome[], { chromium, libreOffice }: { chromium: string | null; libreOffice: string | null }): string {
  const lines = outcomes.flatMap(({ book, unreadable, ...found }) => (unreadable !== null
    ? [`${'－'.padEnd(5)}${'－'.padEnd(5)}${'－'.padEnd(5)}${book}  ${unreadable}`]
    : [
      `${mark(found.page).padEnd(6)}${mark(found.commandLine).padEnd(6)}${mark(found.office).padEnd(6)}${book}`,
      ...(found.results.length > 0 ? [`                  ${found.results.length} worked out anew / 重算的公式: ${found.results.slice(0, MOST).join(', ')}`] : []),
      ...[found.page, found.commandLine, found.office].flatMap((each) => [...(each ?? []).slice(0, MOST), ...((each?.length ?? 0) > MOST ? ['…'] : [])]).map((what) => `                  ${what}`),
    ]));
  const readable = outcomes.filter(({ unreadable }) => unreadable === null);
  const left = [...(chromium ? [] : ['page left out: no Chromium / 没有 Chromium，网页版未测']), ...(libreOffice ? [] : ['LibreOffice left out: not installed / 没有 LibreOffice，未复核'])];
  const end = `${readable.length} workbooks, ${readable.filter(isLost).length} with something lost or changed, ${outcomes.length - readable.length} not readable / 共 ${readable.length} 份，有缺失或改动的 ${readable.filter(isLost).length} 份，读不了的 ${outcomes.length - readable.length} 份`;
  return `${['page  CLI   LO    book', ...lines, ...left, end].join('\n')}\n`;
}
