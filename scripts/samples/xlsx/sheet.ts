import { functionName, parts } from '../../../addin/custom-functions/names';
import { address } from './address';
import { isError, type Cell, type Choices, type Sheet } from './model';
import type { Styles } from './styles';
import { escape, HEAD, MAIN, RELATIONS } from './xml';

/** The part of a sheet, with its cells. The order of the elements is the one that Excel wants. */
export function sheetXml(sheet: Sheet, styles: Styles, selected: boolean): string {
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
    `<sheetPr>${sheet.tab ? `<tabColor rgb="FF${sheet.tab}"/>` : ''}<pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0"${selected ? ' tabSelected="1"' : ''}>${paneXml(sheet)}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="16"/>' +
    `<cols>${sheet.widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` +
    `<sheetData>${sheet.rows.map((row, index) => rowXml(row, index + 1, styles)).join('')}</sheetData>` +
    mergesXml(sheet.merges ?? []) +
    choicesXml(sheet.choices ?? []) +
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    (sheet.table ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : '') +
    '</worksheet>'
  );
}

function paneXml({ freeze }: Sheet): string {
  if (!freeze) return '';
  const { rows, columns } = freeze;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  return `<pane${split} topLeftCell="${address(rows + 1, columns + 1)}" activePane="${pane}" state="frozen"/>`;
}

function rowXml({ cells, height }: Sheet['rows'][number], row: number, styles: Styles): string {
  const written = cells.map((cell, index) => (cell ? cellXml(cell, address(row, index + 1), styles) : '')).join('');
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return written || size ? `<row r="${row}"${size}>${written}</row>` : '';
}

function cellXml(cell: Cell, at: string, styles: Styles): string {
  const { formula, value, spill } = cell;
  const style = styles.numberOf(cell.style);
  // A formula that spills is marked as such in the workbook's metadata, entry 1.
  const open = `<c r="${at}"${style ? ` s="${style}"` : ''}${spill ? ' cm="1"' : ''}`;
  const f = formula === undefined ? '' : spill ? `<f t="array" ref="${spill}">${stored(formula)}</f>` : `<f>${stored(formula)}</f>`;
  if (value === undefined) return f ? `${open}>${f}</c>` : `${open}/>`;
  if (isError(value)) return `${open} t="e">${f}<v>${value.error}</v></c>`;
  if (typeof value === 'number') return `${open}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${open} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (f) return `${open} t="str">${f}<v>${escape(value)}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

const ours = new RegExp(`\\b(${parts.map((part) => functionName(part).replaceAll('.', '\\.')).sort((one, other) => other.length - one.length).join('|')})\\(`, 'g');

/** The functions of an add-in stand in a file under a prefix, their dots as low lines. */
const stored = (formula: string): string =>
  escape(formula.replace(/^=/, '').replace(ours, (name) => `_xldudf_${name.replaceAll('.', '_')}`));

function mergesXml(merges: readonly string[]): string {
  if (merges.length === 0) return '';
  return `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
}

/** Drop-downs. Excel asks before it takes another word, and takes it. */
function choicesXml(choices: readonly Choices[]): string {
  if (choices.length === 0) return '';
  const rules = choices.map(
    ({ ref, from }) =>
      `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="不在列表里" error="列表里没有这个词，确定要这样填吗？" sqref="${ref}"><formula1>${escape(from)}</formula1></dataValidation>`,
  );
  return `<dataValidations count="${choices.length}">${rules.join('')}</dataValidations>`;
}
