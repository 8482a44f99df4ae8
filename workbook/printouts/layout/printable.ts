// eslint-disable-next-line no-control-regex -- these are the signs that no page shows and no file of workbooks holds
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007f\uFFFE\uFFFF]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A hyphen before a figure is a minus; programs end lines after hyphens, and a minus would stand apart from its figure. */
const HYPHEN = /(^|[，；：、＝=×（(至→次共\s])-(?=\d)/g;

/** Without signs that show as nothing. */
export const printable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '').replace(HYPHEN, '$1−');
