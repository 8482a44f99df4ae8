/**
 * Characters that people type in several widths, made one. Every character stays one character, so that
 * a place in the normalized text is the same place in the cell.
 */
const SAME: Readonly<Record<string, string>> = {
  '\u3000': ' ', '\u00a0': ' ', '\t': ' ', '\r': ' ', '。': '.', '≧': '≥', '≦': '≤', '⩾': '≥', '⩽': '≤', '−': '-', '﹣': '-', '–': '-', '—': '-', '～': '~', '〜': '~',
  '【': '[', '】': ']', '〔': '[', '〕': ']', '［': '[', '］': ']', '“': '"', '”': '"', '﹪': '%', '·': '·', '∶': ':', '﹤': '<', '﹥': '>', '＊': '×', '*': '×', 'х': '×',
};

export function oneWidth(text: string): string {
  let made = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const code = text.charCodeAt(at);
    made += SAME[sign] ?? (code > 0xff00 && code < 0xff5f ? (SAME[String.fromCharCode(code - 0xfee0)] ?? String.fromCharCode(code - 0xfee0)) : sign);
  }
  return made;
}
