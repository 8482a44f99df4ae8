/** Names that a formula makes itself: LET gives them to values, LAMBDA to what it is called with. Files mark them wherever they stand. */

/** `blank` is the formula with its texts and quoted names made unreadable, letter for letter. */
export function ownNames(blank: string): string[] {
  const names: string[] = [];
  const open: { makes: 'LET' | 'LAMBDA' | null; from: number; arguments: string[] }[] = [];
  for (const { 0: sign, index } of blank.matchAll(/[(),{}]/g)) {
    const inside = open.at(-1);
    if (sign === '(' || sign === '{') {
      const makes = sign === '(' ? /(?<![\p{L}\p{N}_])(?:_xlfn\.)?(LET|LAMBDA)\s*$/iu.exec(blank.slice(0, index))?.[1]?.toUpperCase() : undefined;
      open.push({ makes: (makes as 'LET' | 'LAMBDA' | undefined) ?? null, from: index + 1, arguments: [] });
    } else if (inside) {
      inside.arguments.push(blank.slice(inside.from, index).trim());
      inside.from = index + 1;
      if (sign === ',') continue;
      open.pop();
      const named = inside.arguments.slice(0, -1).filter((_, place) => inside.makes === 'LAMBDA' || (inside.makes === 'LET' && place % 2 === 0));
      names.push(...named.filter((name) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)));
    }
  }
  return names;
}

/** Code in which these names carry their mark. */
export function withMarks(code: string, names: ReadonlySet<string>): string {
  if (names.size === 0) return code;
  return code.replace(/(?<![\p{L}\p{N}_.$!])[\p{L}_][\p{L}\p{N}_]*(?![\p{L}\p{N}_.!])/gu, (name) => (names.has(name.toUpperCase()) ? `_xlpm.${name}` : name));
}
