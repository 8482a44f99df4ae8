import type { Catalogue } from '../language';

/** Files that are no workbook of today: what they are, and what to do. */
export const otherFileWords = {
  'empty-file': {
    zh: '“{name}”是空文件，里面没有内容。请重新导出或复制一份，再打开。',
    en: '“{name}” is empty. Export or copy it again and open that.',
  },
  'oldest-format': {
    zh: '“{name}”是 Excel 95 以前的格式。请在 Excel 或 WPS 里打开，另存为“Excel 工作簿（.xlsx）”，再打开。',
    en: '“{name}” is in a format from before Excel 97. Open it in Excel, save it as “Excel Workbook (.xlsx)” and open that.',
  },
  'word-file': {
    zh: '“{name}”是文字文档（Word、WPS 文字）。请把里面的表格复制到 Excel 或 WPS 表格里，另存为“Excel 工作簿（.xlsx）”，再打开。',
    en: '“{name}” is a text document. Copy its tables into Excel, save them as “Excel Workbook (.xlsx)” and open that.',
  },
  'slides-file': {
    zh: '“{name}”是演示文稿。请把里面的表格复制到 Excel 或 WPS 表格里，另存为“Excel 工作簿（.xlsx）”，再打开。',
    en: '“{name}” is a presentation. Copy its tables into Excel, save them as “Excel Workbook (.xlsx)” and open that.',
  },
  'pdf-file': {
    zh: '“{name}”是 PDF。请用它的原始表格；没有原件的，先用 Excel 或 WPS 转成表格，另存为“Excel 工作簿（.xlsx）”，核对后再打开。',
    en: '“{name}” is a PDF. Use the table that it was printed from; where there is none, convert it in Excel, save it as “Excel Workbook (.xlsx)”, check it and open that.',
  },
  'ofd-file': {
    zh: '“{name}”是 OFD 版式文件。请用它的原始表格，另存为“Excel 工作簿（.xlsx）”，再打开。',
    en: '“{name}” is an OFD page file. Use the table that it was printed from, save it as “Excel Workbook (.xlsx)” and open that.',
  },
  'image-file': {
    zh: '“{name}”是图片。请用它的原始表格，或录入 Excel 后另存为“Excel 工作簿（.xlsx）”，再打开。',
    en: '“{name}” is a picture. Use the table itself, or enter it in Excel, save it as “Excel Workbook (.xlsx)” and open that.',
  },
  'archive-file': {
    zh: '“{name}”是压缩包。请先解压，再打开里面的工作簿。',
    en: '“{name}” is an archive. Unpack it and open the workbook that is in it.',
  },
  'open-document': {
    zh: '“{name}”是 OpenDocument（.ods、.odt）文件。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再打开。',
    en: '“{name}” is an OpenDocument file (.ods, .odt). Open it in Excel, save it as “Excel Workbook (.xlsx)” and open that.',
  },
  'numbers-file': {
    zh: '“{name}”是苹果 Numbers 表格。请在 Numbers 里导出为 Excel（.xlsx），再打开。',
    en: '“{name}” is an Apple Numbers table. Export it from Numbers as Excel (.xlsx) and open that.',
  },
  'web-archive': {
    zh: '“{name}”是单个文件网页。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再打开。',
    en: '“{name}” is a single-file web page. Open it in Excel, save it as “Excel Workbook (.xlsx)” and open that.',
  },
  'sheet-xml': {
    zh: '“{name}”是 XML 表格。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再打开。',
    en: '“{name}” is an XML spreadsheet. Open it in Excel, save it as “Excel Workbook (.xlsx)” and open that.',
  },
  'no-table': {
    zh: '“{name}”是网页，里面没有表格。请重新导出，或在 Excel 里另存为“Excel 工作簿（.xlsx）”，再打开。',
    en: '“{name}” is a web page without a table. Export it again, or save it in Excel as “Excel Workbook (.xlsx)” and open that.',
  },
} as const satisfies Catalogue;

/** What whoever opens such a file is told. */
export const openedWords = {
  'from-xls': {
    zh: '“{name}”是旧的 .xls 格式：数值、公式、数字格式、合并和行高列宽已读入，字体、颜色、边框、批注、图片、图表和宏没有读入。保存时另存为“{saved}”，原文件不变。',
    en: '“{name}” is in the old .xls format: values, formulas, number formats, merges and sizes were read; fonts, colours, borders, comments, pictures, charts and macros were not. It is saved as “{saved}”, and the original stays as it is.',
  },
  'from-html': {
    zh: '“{name}”其实是网页：表格已按文本读入，编号和前导零不变，格式没有读入。保存时另存为“{saved}”，原文件不变。',
    en: '“{name}” is in fact a web page: its tables were read as text, with codes and leading zeros as they are, and without their looks. It is saved as “{saved}”, and the original stays as it is.',
  },
  'from-text': {
    zh: '“{name}”是文本表格（编码 {encoding}）：全部按文本读入，编号、前导零和长数字不变，不作公式。保存时另存为“{saved}”，原文件不变。',
    en: '“{name}” is a text table (encoding {encoding}): everything was read as text; codes, leading zeros and long numbers are as they were, and nothing is a formula. It is saved as “{saved}”, and the original stays as it is.',
  },
} as const satisfies Catalogue;
