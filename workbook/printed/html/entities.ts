/** The named signs that office programs write; another name stays as it is written. */
const named: Readonly<Record<string, string>> = {
  nbsp: '\u00a0', ensp: ' ', emsp: '\u3000', thinsp: ' ', lt: '<', gt: '>', amp: '&', quot: '"', apos: "'",
  mdash: '—', ndash: '–', hellip: '…', middot: '·', times: '×', divide: '÷', le: '≤', ge: '≥', ne: '≠',
  ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', permil: '‰', deg: '°', plusmn: '±', minus: '−', yen: '¥',
  sect: '§', sup2: '²', sup3: '³', frac12: '½', frac14: '¼', rarr: '→', larr: '←', bull: '•', zwnj: '', zwj: '', shy: '',
};

/** The text with `&nbsp;`, `&#12288;` and the like put as signs. */
export function plainSigns(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const shown = code > 8 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return shown ? String.fromCodePoint(code) : '';
  });
}
