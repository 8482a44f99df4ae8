/** The preview: a grid that stands in for Excel, with the very add-in that Excel loads beside it. */
import '../addin/without-eval';
import { languageOf } from '../shared/i18n/language';
import './page/preview.css';
import { drawn } from './page/dom';
import { Preview } from './page/preview';
import { previewApi } from './page/window-api';

const query = new URLSearchParams(location.search);
const locale = query.get('lang') ?? navigator.language;

// The outline first: the code of the grid, once it has come, keeps the page from drawing anything.
await drawn();
const preview = await Preview.start({ language: languageOf(locale), locale, workbook: query.get('workbook'), loadAddin: () => import('../addin/main') });
window.preview = previewApi(preview);
