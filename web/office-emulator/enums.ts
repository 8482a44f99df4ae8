/** The enumerations of `Excel` that an add-in names at run time. */
const same = <const T extends readonly string[]>(...names: T): { [K in T[number] as Uncapitalize<K>]: K } =>
  Object.fromEntries(names.map((name) => [name[0]!.toLowerCase() + name.slice(1), name])) as never;

type Values<E> = { [K in keyof E]?: string };

export const excelEnums = {
  SheetVisibility: same('Visible', 'Hidden', 'VeryHidden') satisfies Values<typeof Excel.SheetVisibility>,
  ClearApplyTo: same('All', 'Formats', 'Contents') satisfies Values<typeof Excel.ClearApplyTo>,
  CalculationType: same('Recalculate', 'Full', 'FullRebuild') satisfies Values<typeof Excel.CalculationType>,
  CalculationMode: same('Automatic', 'AutomaticExceptTables', 'Manual') satisfies Values<typeof Excel.CalculationMode>,
  RangeValueType: same('Unknown', 'Empty', 'String', 'Integer', 'Double', 'Boolean', 'Error', 'RichValue') satisfies Values<typeof Excel.RangeValueType>,
  RangeCopyType: same('All', 'Formulas', 'Values', 'Formats') satisfies Values<typeof Excel.RangeCopyType>,
  InsertShiftDirection: same('Down', 'Right') satisfies Values<typeof Excel.InsertShiftDirection>,
  DeleteShiftDirection: same('Up', 'Left') satisfies Values<typeof Excel.DeleteShiftDirection>,
  EventSource: same('Local', 'Remote') satisfies Values<typeof Excel.EventSource>,
  EventTriggerSource: same('Unknown', 'ThisLocalAddin') satisfies Values<typeof Excel.EventTriggerSource>,
  DataChangeType: same(
    'Unknown', 'RangeEdited', 'RowInserted', 'RowDeleted', 'ColumnInserted', 'ColumnDeleted', 'CellInserted', 'CellDeleted',
  ) satisfies Values<typeof Excel.DataChangeType>,
  NamedItemScope: same('Worksheet', 'Workbook') satisfies Values<typeof Excel.NamedItemScope>,
  NamedItemType: same('String', 'Integer', 'Double', 'Boolean', 'Range', 'Error', 'Array') satisfies Values<typeof Excel.NamedItemType>,
  BorderIndex: same(
    'EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp',
  ) satisfies Values<typeof Excel.BorderIndex>,
  BorderLineStyle: same('None', 'Continuous', 'Dash', 'Dot', 'Double') satisfies Values<typeof Excel.BorderLineStyle>,
  BorderWeight: same('Hairline', 'Thin', 'Medium', 'Thick') satisfies Values<typeof Excel.BorderWeight>,
  HorizontalAlignment: same('General', 'Left', 'Center', 'Right') satisfies Values<typeof Excel.HorizontalAlignment>,
  VerticalAlignment: same('Top', 'Center', 'Bottom') satisfies Values<typeof Excel.VerticalAlignment>,
};
