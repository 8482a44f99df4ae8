/**
 * Who may know whom. A room knows the rooms that are listed beside it, itself, and nothing else of
 * ours; types count like values. What is listed for a part (`shared/`) goes for all of its rooms.
 */
const SHARED = ['shared'];
const rooms = {
  // The scoring core, from the bottom up.
  'shared/numbers': [],
  'shared/i18n': [],
  'shared/schema': ['shared/i18n'],
  'shared/contract': ['shared/i18n', 'shared/schema'],
  'shared/model': ['shared/numbers', 'shared/i18n', 'shared/schema', 'shared/contract'],
  'shared/kinds': ['shared/numbers', 'shared/i18n', 'shared/schema', 'shared/contract', 'shared/model'],
  'shared/rules': ['shared/numbers', 'shared/i18n', 'shared/schema', 'shared/contract', 'shared/model', 'shared/kinds'],
  'shared/provenance': ['shared/numbers', 'shared/contract', 'shared/model'],
  'shared/engine': ['shared/numbers', 'shared/i18n', 'shared/schema', 'shared/contract', 'shared/model', 'shared/kinds', 'shared/rules', 'shared/provenance', 'shared/rulebooks'],
  'shared/report': ['shared/i18n', 'shared/contract'],
  'shared/service': ['shared/i18n', 'shared/schema', 'shared/contract', 'shared/rules', 'shared/provenance', 'shared/engine'],
  'shared/rulebooks': [],
  // Reading and writing workbooks, whoever holds them.
  'workbook/model': SHARED,
  'workbook/ledger': [...SHARED, 'workbook/model', 'workbook/rule-sheet'],
  'workbook/binding': [...SHARED, 'workbook/model', 'workbook/ledger', 'workbook/rule-sheet'],
  'workbook/parameters': [...SHARED, 'workbook/model', 'workbook/ledger'],
  'workbook/snapshot': [...SHARED, 'workbook/model', 'workbook/ledger', 'workbook/results'],
  'workbook/xlsx': [...SHARED, 'workbook/model'],
  // Rules that offices write: the wording of one cell, a whole printed table, the sheet 规则.
  'workbook/wording': [...SHARED, 'workbook/model'],
  'workbook/printed': [...SHARED, 'workbook/model', 'workbook/wording'],
  'workbook/rule-sheet': [...SHARED, 'workbook/model', 'workbook/xlsx'],
  'workbook/editions': [...SHARED, 'workbook/model', 'workbook/ledger', 'workbook/rule-sheet', 'workbook/xlsx'],
  'workbook/templates': [...SHARED, 'workbook/model', 'workbook/ledger', 'workbook/rule-sheet', 'workbook/xlsx'],
  // A workbook file as a host.
  'workbook/file-host': [...SHARED, 'workbook/model', 'workbook/xlsx'],
  // Files that are no workbook of today.
  'workbook/open': [...SHARED, 'workbook/model', 'workbook/xlsx', 'workbook/printed'],
  // Forms that many units returned, put together.
  'workbook/merge': [...SHARED, 'workbook/model', 'workbook/ledger', 'workbook/binding', 'workbook/rule-sheet', 'workbook/templates', 'workbook/xlsx', 'workbook/open', 'workbook/file-host'],
  'workbook/rule-trial': [...SHARED, 'workbook/model', 'workbook/ledger', 'workbook/rule-sheet'],
  // What formulas and people ask of a workbook, and what its cells show of the answer.
  'workbook/results': [...SHARED, 'workbook/model', 'workbook/ledger'],
  // What deserves a look before results are announced.
  'workbook/health': [...SHARED, 'workbook/model', 'workbook/ledger', 'workbook/results'],
  // Sheets that are made to be handed out.
  'workbook/printouts': [...SHARED, 'workbook/model', 'workbook/ledger', 'workbook/results', 'workbook/snapshot', 'workbook/xlsx'],
  // A workbook file, read as the add-in reads the one that is open.
  'workbook/book-file': [...SHARED, 'workbook/model', 'workbook/ledger', 'workbook/binding', 'workbook/rule-sheet', 'workbook/results', 'workbook/snapshot', 'workbook/printouts', 'workbook/xlsx', 'workbook/file-host'],
  // The command line.
  cli: [...SHARED, 'workbook'],
  // The service.
  functions: SHARED,
  'functions/http': SHARED,
  'functions/access': [...SHARED, 'functions/http'],
  // The add-in.
  addin: [...SHARED, 'workbook'],
  'addin/scoring-client': SHARED,
  'addin/local-engine': [...SHARED, 'addin/scoring-client', 'addin/without-eval.ts'],
  'addin/hosts': [...SHARED, 'workbook'],
  'addin/hosts/office-js': [...SHARED, 'workbook'],
  'addin/score-store': [...SHARED, 'workbook', 'addin/scoring-client'],
  'addin/custom-functions': [...SHARED, 'workbook', 'addin/score-store', 'addin/scoring-client'],
  'addin/explanation': [...SHARED, 'workbook', 'addin/score-store'],
  'addin/scenario': [...SHARED, 'workbook', 'addin/score-store', 'addin/explanation'],
  'addin/write-back': [...SHARED, 'workbook', 'addin/score-store', 'addin/explanation', 'addin/custom-functions'],
  'addin/cell-audit': [...SHARED, 'workbook', 'addin/score-store', 'addin/explanation', 'addin/custom-functions'],
  'addin/snapshot': [...SHARED, 'workbook', 'addin/scoring-client', 'addin/score-store', 'addin/explanation', 'addin/custom-functions', 'addin/cell-audit', 'addin/write-back'],
  'addin/printouts': [...SHARED, 'workbook'],
  'addin/rules': [...SHARED, 'workbook', 'addin/scoring-client', 'addin/score-store', 'addin/explanation', 'addin/write-back'],
  // The page for people without Excel.
  web: [...SHARED, 'workbook', 'addin/main.tsx', 'addin/without-eval.ts', 'addin/scoring-client'],
  'web/office-emulator': [...SHARED, 'workbook'],
  'web/custom-functions': [...SHARED, 'workbook', 'web/office-emulator'],
  'web/grid': [...SHARED, 'workbook', 'web/office-emulator', 'web/custom-functions'],
};

/** Packages that pure parts may use: none of them knows a host. */
const PURE = {
  shared: ['zod', 'decimal.js', '@noble/hashes', 'lossless-json', 'fastest-levenshtein', 'fraction.js'],
  workbook: ['zod', 'decimal.js', 'fflate', 'saxes', 'numfmt', '@e965/xlsx'],
};

const escaped = (path) => path.replace(/[.\\]/g, '\\$&');
const below = (path) => (/\.\w+$/.test(path) ? `^${escaped(path)}$` : `^${escaped(path)}/`);
const CODE = '^(shared|workbook|cli|functions|addin|web|manifests|scripts|tests)/';
const TESTS = ['\\.test\\.tsx?$', '/testing/'];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-ring', comment: 'Files that import each other in a ring cannot be read one after the other.', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(rooms).map(([room, known]) => ({
      name: `${room} knows too much`,
      severity: 'error',
      from: { path: below(room), pathNot: TESTS },
      to: { path: CODE, pathNot: [room, ...known].map(below) },
    })),
    ...Object.entries(PURE).map(([part, packages]) => ({
      name: `${part} is pure`,
      severity: 'error',
      from: { path: below(part), pathNot: TESTS },
      to: { path: 'node_modules/', pathNot: `node_modules/(@types/)?(${packages.join('|')})/` },
    })),
    {
      name: 'no Node outside the service, the command line and the scripts',
      severity: 'error',
      from: { path: '^(shared|workbook|addin|web)/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'hosts are chosen in one place',
      comment: 'Whatever is behind addin/hosts/index.ts may be another program tomorrow.',
      severity: 'error',
      from: { path: '^(addin|web)/', pathNot: ['^addin/hosts/', ...TESTS] },
      to: { path: '^addin/hosts/[^/]+/' },
    },
    {
      name: 'Azure in the service alone',
      severity: 'error',
      from: { path: '^(shared|workbook|cli|addin|web)/' },
      to: { path: 'node_modules/@azure/functions/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
