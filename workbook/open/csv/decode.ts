/** Text as programs in China save it: Unicode where the file says so or holds no other, else GB18030. */
export interface Decoded {
  text: string;
  encoding: 'UTF-8' | 'UTF-16' | 'GB18030';
}

/** A text has no such characters. */
// eslint-disable-next-line no-control-regex -- these are the characters
const NO_TEXT = /[\u0000-\u0008\u000E-\u001F]/;

/** A mark that old programs put at the end. */
// eslint-disable-next-line no-control-regex -- this is the mark
const END_OF_FILE = /\u001A+$/;

/** Null: in no encoding is it a text. */
export function decodeText(bytes: Uint8Array): Decoded | null {
  for (const [label, encoding] of encodings(bytes)) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes).replace(END_OF_FILE, '');
      if (!NO_TEXT.test(text)) return { text, encoding };
    } catch {
      // not in this one
    }
  }
  return null;
}

function encodings([first, second]: Uint8Array): readonly (readonly [label: string, encoding: Decoded['encoding']])[] {
  if (first === 0xff && second === 0xfe) return [['utf-16le', 'UTF-16']];
  if (first === 0xfe && second === 0xff) return [['utf-16be', 'UTF-16']];
  return [['utf-8', 'UTF-8'], ['gb18030', 'GB18030']];
}
