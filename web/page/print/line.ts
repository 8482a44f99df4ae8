/** What stands above and below a page, with the codes of Excel put into words. */

/** `&"黑体"&11`, and marks of letters: the page has a font of its own for all of them. */
const FONTS = /&"[^"]*"|&K[0-9A-Fa-f+-]{6}|&\d+|&[BIUESXYG]/g;

export interface Told {
  readonly page: number;
  readonly pages: number;
  readonly sheet: string;
  readonly file: string;
  readonly now: Date;
}

export function lineText(text: string, { page, pages, sheet, file, now }: Told): string {
  const words: Record<string, string> = { P: String(page), N: String(pages), A: sheet, F: file, D: now.toLocaleDateString(), T: now.toLocaleTimeString(), '&': '&' };
  // Two of the sign are the sign itself, also before what would be a code.
  return text.split('&&').map((part) => part.replace(FONTS, '').replace(/&([PNAFDT])/g, (_, code: string) => words[code] ?? '')).join('&');
}
