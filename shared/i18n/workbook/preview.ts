import type { Catalogue } from '../language';

/** Why a file cannot be opened in the preview. */
export const fileWords = {
  'not-a-workbook': {
    zh: '“{name}”不是 Excel 工作簿（.xlsx）。请在 Excel 或 WPS 里另存为“Excel 工作簿（.xlsx）”，再打开。',
    en: '“{name}” is not an Excel workbook (.xlsx). Save it as “Excel Workbook (.xlsx)” and open it again.',
  },
  'old-format': {
    zh: '“{name}”是旧的 .xls 格式。请在 Excel 或 WPS 里另存为“Excel 工作簿（.xlsx）”，再打开。',
    en: '“{name}” is in the old .xls format. Save it as “Excel Workbook (.xlsx)” and open it again.',
  },
  encrypted: {
    zh: '“{name}”设了打开密码。请在 Excel 里取消密码、另存一份，再打开。',
    en: '“{name}” has a password. Save a copy without the password and open that.',
  },
  binary: {
    zh: '“{name}”是 .xlsb 二进制格式。请在 Excel 里另存为“Excel 工作簿（.xlsx）”，再打开。',
    en: '“{name}” is in the binary .xlsb format. Save it as “Excel Workbook (.xlsx)” and open it again.',
  },
  'broken-package': {
    zh: '“{name}”不完整或已损坏：可能没有下载完、没有拷贝完，或 U 盘有坏处。请重新下载或拷贝一份；还是打不开，请在 Excel 里用“打开并修复”。',
    en: '“{name}” is incomplete or damaged: it may not have been downloaded or copied to its end. Fetch it again; if it still cannot be opened, use “Open and Repair” in Excel.',
  },
  damaged: {
    zh: '“{name}”已损坏：{part} 读到第 {line} 行出错。请用 Excel 打开并修复，再另存一份。',
    en: '“{name}” is damaged: {part} cannot be read at line {line}. Open and repair it in Excel, then save a copy.',
  },
  incomplete: {
    zh: '“{name}”不完整：缺少 {part}。请用 Excel 打开并修复，再另存一份。',
    en: '“{name}” is incomplete: {part} is missing. Open and repair it in Excel, then save a copy.',
  },
  'too-large': {
    zh: '“{name}”解开后有 {size} MB，超过这里能打开的 {limit} MB。请删去不用的工作表，或在 Excel 里使用。',
    en: '“{name}” unpacks to {size} MB; {limit} MB can be opened here. Remove sheets that are not needed, or use Excel.',
  },
  'too-many-parts': {
    zh: '“{name}”里有 {count} 个部件，超过这里能打开的 {limit} 个。请在 Excel 里使用。',
    en: '“{name}” has {count} {count:part|parts}; {limit} can be opened here. Use Excel.',
  },
  'too-many-cells': {
    zh: '“{name}”的单元格超过 {limit} 个（读到工作表“{sheet}”为止）。请删去不用的工作表，或在 Excel 里使用。',
    en: '“{name}” has more than {limit} cells (reached in sheet “{sheet}”). Remove sheets that are not needed, or use Excel.',
  },
  'too-many-rows': {
    zh: '“{name}”的工作表“{sheet}”在第 {row} 行还有内容，这里最多显示 {limit} 行。请在 Excel 里使用。',
    en: 'Sheet “{sheet}” of “{name}” has content in row {row}; here are shown up to {limit} rows. Use Excel.',
  },
  'too-many-columns': {
    zh: '“{name}”的工作表“{sheet}”在 {column} 列还有内容，这里最多显示 {limit} 列。请在 Excel 里使用。',
    en: 'Sheet “{sheet}” of “{name}” has content in column {column}; here are shown up to {limit} columns. Use Excel.',
  },
  unreachable: {
    zh: '取不到“{name}”（{detail}）。请检查地址，或直接把文件拖进来。',
    en: '“{name}” could not be fetched ({detail}). Check the address, or drop the file here.',
  },
  failed: {
    zh: '打不开“{name}”：{detail}',
    en: '“{name}” could not be opened: {detail}',
  },
} as const satisfies Catalogue;

/** What stands on the preview page itself. */
export const previewWords = {
  'empty-folder': { zh: '这个文件夹里没有能打开的工作簿（.xlsx、.xlsm、.xls、.csv）。', en: 'There is no workbook in this folder that can be opened (.xlsx, .xlsm, .xls, .csv).' },
  title: { zh: '考核计分 · 预览', en: 'Kaohe · preview' },
  notice: {
    zh: '这是预览，不是 Excel：右边是加载项本身的任务窗格，左边是代替 Excel 的表格。',
    en: 'This is a preview, not Excel: the task pane of the add-in itself, beside a grid that stands in for Excel.',
  },
  sample: { zh: '样例工作簿', en: 'Sample workbook' },
  'own-file': { zh: '（已打开的文件）', en: '(the opened file)' },
  open: { zh: '打开文件…', en: 'Open a file…' },
  save: { zh: '另存副本', en: 'Save a copy' },
  'save-values': { zh: '另存为数值', en: 'Save values' },
  'save-values-hint': {
    zh: '得分公式换成它们的值，其他公式不变：给没有装加载项的人，或在 WPS 里打开。',
    en: 'Scoring formulas become the values that they have, all others stay: for whoever has no add-in, or opens it in WPS.',
  },
  'values-mark': { zh: '-数值', en: ' - values' },
  'copy-mark': { zh: '-副本', en: ' - copy' },
  rules: { zh: '办法说明', en: 'The rules' },
  'drop-here': { zh: '松开鼠标，打开这个工作簿', en: 'Drop to open this workbook' },
  loading: { zh: '正在打开“{name}”…', en: 'Opening “{name}” …' },
  starting: { zh: '正在准备表格，第一次打开要多等几秒…', en: 'Preparing the grid; the first time takes some seconds more …' },
  close: { zh: '关闭', en: 'Close' },
  'pane-label': { zh: '任务窗格', en: 'Task pane' },
  'grid-label': { zh: '工作簿', en: 'Workbook' },
  'divider-label': { zh: '调整任务窗格的宽度', en: 'Width of the task pane' },
  'protected-cell': {
    zh: '工作表“{sheet}”受保护，不能改。在 Excel 里要先撤销工作表保护。',
    en: 'Sheet “{sheet}” is protected and cannot be changed. In Excel, unprotect it first.',
  },
  'array-part': {
    zh: '没有改：工作表“{sheet}”的 {area} 由一个数组公式（或模拟运算表）一起填出，不能只改其中几格。请选中整块再改。',
    en: 'Not changed: one array formula (or data table) fills {area} of sheet “{sheet}”, and a part of it cannot be changed. Select all of it.',
  },
  'kept-other-workbook': {
    zh: '未重算：公式取自其他工作簿，预览里打不开它。显示和保存的都是文件里原有的值。\n{formula}',
    en: 'Not recalculated: the formula reads another workbook, which the preview cannot open. Shown and saved is the value that the file has.\n{formula}',
  },
  'kept-several-sheets': {
    zh: '未重算：公式跨多张工作表取数，预览不会算。显示和保存的都是文件里原有的值。\n{formula}',
    en: 'Not recalculated: the formula reads across several sheets, which the preview cannot do. Shown and saved is the value that the file has.\n{formula}',
  },
  'kept-unknown': {
    zh: '未重算：公式里有预览不会的函数或名称。显示和保存的都是文件里原有的值。\n{formula}',
    en: 'Not recalculated: the formula has a function or a name that the preview does not know. Shown and saved is the value that the file has.\n{formula}',
  },
  'new-book': { zh: '新工作簿.xlsx', en: 'New workbook.xlsx' },
  'blank-book': { zh: '空白工作簿.xlsx', en: 'Blank.xlsx' },
  'blank-sheet': { zh: '工作表1', en: 'Sheet1' },
  'pane-failed': {
    zh: '任务窗格没有加载成功：{detail}。请刷新页面再试。',
    en: 'The task pane did not load: {detail}. Reload the page.',
  },
  'functions-failed': {
    zh: '取不到函数清单（functions.json）：{detail}。请刷新页面再试。',
    en: 'The list of functions (functions.json) could not be read: {detail}. Reload the page.',
  },
} as const satisfies Catalogue;
