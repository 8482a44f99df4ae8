/** Formulas that stand in parts beside the cells: in charts, rules, lists, links, pivot tables and form controls. */
import { escape, unescaped } from '../xml';
import { attribute } from './elements';

/** Elements whose text is a formula, in sheets, tables, charts, and in the old form of form controls. */
const FORMULAS = /(<((?:\w+:)?(?:f|formula[12]?|calculatedColumnFormula|totalsRowFormula|Fmla\w+|definedName))(?:\s[^<>]*)?>)([^<]*)(<\/\2>)/g;
/** Attributes that hold one: of links, shapes and form controls. */
const REFERENCES = /(\s(?:location|textlink|fmlaLink|fmlaRange|fmlaTxbx|fmlaGroup|linkedCell|listFillRange)\s*=\s*)("[^"]*"|'[^']*')/g;
/** Elements that name a sheet of this workbook outright, unless they tell of another workbook. */
export const SOURCES = /<(?:\w+:)?(?:worksheetSource|rangeSet|dataRef)\s[^<>]*>/g;

/** The sheet that such an element names; null where it is one of another workbook. */
export const sourceSheet = (source: string): string | null => {
  const sheet = attribute(source, 'sheet');
  return sheet === undefined || attribute(source, '\\w+:id') !== undefined ? null : unescaped(sheet);
};

/** The same XML with other formulas; what stays the same stays as it is written. */
export function mapFormulas(xml: string, change: (formula: string) => string): string {
  const inXml = (text: string): string => {
    const plain = unescaped(text);
    const now = change(plain);
    return now === plain ? text : escape(now);
  };
  return xml
    .replace(FORMULAS, (_, open: string, _name: string, formula: string, close: string) => open + inXml(formula) + close)
    .replace(REFERENCES, (_, name: string, value: string) => name + value[0]! + inXml(value.slice(1, -1)) + value[0]!);
}
