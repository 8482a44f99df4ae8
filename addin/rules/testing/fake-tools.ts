import type { Rulebook } from '../../../shared/model/rulebook/rulebook';
import { sentencesAt } from '../told';
import type { RulesTools } from '../services';

const none = { name: '表', cells: [], merges: [], lists: [], texts: [], notes: [], widths: [], headings: [] };

/** Tools that read nothing, for pages that are about something else. */
export const fakeTools: RulesTools = {
  printed: {
    fromHtml: (html) => ({ blocks: [{ is: 'text', text: html }] }),
    fromText: (text) => ({ blocks: [{ is: 'text', text }] }),
    fromGrids: (grids) => ({ blocks: grids.map((grid) => ({ is: 'table', grid })) }),
    propose: () => ({ rulebook: {}, rows: [], questions: [], notUnderstood: [] }),
    answer: (proposal) => proposal,
  },
  told: (draft, pointer, language) => ({ sentences: sentencesAt(draft, pointer, language), example: null }),
  sheets: { is: () => false, plans: () => [], blank: () => [], words: () => new Map(), read: () => [], cells: () => null, changed: () => ({ part: null, besides: {}, faults: [] }), templates: () => ({ units: none, ledger: none, forms: [], scores: none }) },
  files: { read: () => [], xlsx: () => new Uint8Array(), json: (rulebook: Rulebook) => JSON.stringify(rulebook) },
  builtIn: () => [],
  hash: () => '',
  trial: { units: () => [], score: () => null, cases: () => [], is: () => false, plan: () => none, read: () => ({ cases: [], faults: [] }), rerun: () => [] },
  editions: { differences: () => null, effect: () => Promise.resolve(null) },
};
