/** Kinds of workbooks that are read. A page that only names them loads no reader. */
const OPEN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OLD = 'application/vnd.ms-excel';

/** Types of main parts, with the extension and the media type of the whole file. */
export const KINDS: Record<string, { extension: string; type: string }> = {
  [`${OPEN}.sheet`]: { extension: 'xlsx', type: `${OPEN}.sheet` },
  [`${OPEN}.template`]: { extension: 'xltx', type: `${OPEN}.template` },
  [`${OLD}.sheet.macroEnabled`]: { extension: 'xlsm', type: `${OLD}.sheet.macroEnabled.12` },
  [`${OLD}.template.macroEnabled`]: { extension: 'xltm', type: `${OLD}.template.macroEnabled.12` },
  [`${OLD}.addin.macroEnabled`]: { extension: 'xlam', type: `${OLD}.addin.macroEnabled.12` },
};
export const EXTENSIONS = Object.values(KINDS).map(({ extension }) => `.${extension}`);
export const PLAIN_KIND = KINDS[`${OPEN}.sheet`]!;
