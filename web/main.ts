/** A grid in the place of Excel, with the very add-in that Excel loads beside it: the edition for offices, or the preview. */
import '../addin/without-eval';
import { languageOf } from '../shared/i18n/language';
import './page/preview.css';
import { Bar } from './page/bar';
import { drawn } from './page/dom';
import { Preview } from './page/preview';
import { previewApi } from './page/window-api';

const query = new URLSearchParams(location.search);
const locale = query.get('lang') ?? navigator.language;
const language = languageOf(locale);
const isEdition = document.documentElement.dataset.page === 'edition';

// The outline first: the code of the grid, once it has come, keeps the page from drawing anything.
await drawn();
const head = isEdition ? new (await import('./page/edition/edition')).Edition(language) : new Bar(language);
const preview = await Preview.start({ language, locale, head, workbook: query.get('workbook'), blank: isEdition, loadAddin: () => import('../addin/main') });
window.preview = previewApi(preview);
