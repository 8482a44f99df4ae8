/** Fonts that programs take where they have not the one that a cell asks for. */
const FALLBACK = /^(?:noto|source han|思源|dejavu|liberation|carlito|wenquanyi|文泉驿|droid|ar pl|arial unicode|unifont)/i;

/** One style of letters under the names that its makers give it. */
const FAMILIES: readonly RegExp[] = [/仿宋|fang ?song|simfang/i, /小标宋|xbs|xiaobiaosong/i, /黑体|sim ?hei|heiti/i, /楷体|kai ?ti|simkai/i, /宋体|sim ?sun|songti/i];
const familyOf = (font: string): number => FAMILIES.findIndex((names) => names.test(font));

/** Whether a program that saved a cell may have put this font in the place of that one. */
export const standsIn = (font: string, asked: string): boolean => font.toLowerCase() === asked.toLowerCase() || FALLBACK.test(font) || (familyOf(font) >= 0 && familyOf(font) === familyOf(asked));
