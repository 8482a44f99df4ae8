/**
 * Texts of a key (a document number, a matter, a list) are one where they differ only in how they
 * are typed: width of characters, blanks and invisible marks, kind of brackets, dashes, case. They
 * are compared in this form and shown as they are written.
 */
export type KeyReader = (text: string | null | undefined) => string;

/** Nothing in it can be typed in another way. */
const PLAIN = /^[0-9a-z\u4e00-\u9fff]+$/;
const UNSEEN = /[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const OPENING = /[〔【[]/g;
const CLOSING = /[〕】\]]/g;
const DASHES = /[-‐-―−⸺⸻─━]+/g;

export function keyText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFKC').replace(UNSEEN, '').replace(OPENING, '(').replace(CLOSING, ')').replace(DASHES, '-').toLowerCase();
}

/** Reads the texts of one request; what is written often is worked out once. Blank text gives ''. */
export function keyReader(): KeyReader {
  const known = new Map<string, string>();
  return (text) => {
    if (!text) return '';
    if (PLAIN.test(text)) return text;
    let key = known.get(text);
    if (key === undefined) known.set(text, (key = keyText(text)));
    return key;
  };
}
