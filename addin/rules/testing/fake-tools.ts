import type { Rulebook } from '../../../shared/model/rulebook';
import { sentencesAt } from '../told';
import type { RulesTools } from '../services';

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
  sheets: { plans: () => [], blank: () => [], read: () => [], templates: () => [] },
  files: { read: () => [], xlsx: () => new Uint8Array(), json: (rulebook: Rulebook) => JSON.stringify(rulebook) },
  builtIn: [],
  hash: () => '',
  trial: { units: () => [], score: () => null, cases: () => [], plan: () => ({ name: '规则·试算', cells: [], merges: [], lists: [], notes: [], widths: [], headings: [] }), read: () => ({ cases: [], faults: [] }), rerun: () => [] },
  editions: { differences: () => [] },
};
