// eslint-disable-next-line no-control-regex -- these are the signs that no page shows and no file of workbooks holds
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007f\uFFFE\uFFFF]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Without signs that show as nothing. */
export const printable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '');
