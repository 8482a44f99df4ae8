import { paneWords, type PaneWord } from '../../shared/i18n/pane';
import type { SnapshotData, Source } from '../../shared/provenance/snapshot-record';
import type { Grid } from '../model/grid';
import { textOf } from '../model/text';

/**
 * What a record says in sentences for people, in the language of the day on which it was made. This
 * is all that a record holds that was made before its data were kept beside them, so the words of
 * these lines stay as they are in the catalogue.
 */
export function sentencesIn({ cells }: Pick<Grid, 'cells'>): SnapshotData | null {
  if (rowNamed({ cells }, 'freezeState') < 0) return null;
  const header = rowNamed({ cells }, 'freezeCell');
  if (header < 0) return null;
  const valueOf = (word: PaneWord): string => textOf(cells[rowNamed({ cells }, word)]?.[1] ?? '');
  return {
    time: valueOf('freezeTime'),
    language: textOf(cells[0]?.[0] ?? '') === paneWords.freezeTitle.en ? 'en' : 'zh',
    copy: valueOf('freezeCopy'),
    scored: sourcesIn(cells.slice(0, header)),
  };
}

/** The first row that begins with such a word, in either language; -1 where there is none. */
export function rowNamed({ cells }: Pick<Grid, 'cells'>, word: PaneWord): number {
  return cells.findIndex((line) => inEither(word).includes(textOf(line[0] ?? '')));
}

/** A word as a record may have it: in one language or the other. */
export function inEither(word: PaneWord): readonly string[] {
  return [paneWords[word].zh, paneWords[word].en];
}

function sourcesIn(lines: Grid['cells']): readonly Source[] {
  const sources: { -readonly [Key in keyof Source]: Source[Key] }[] = [];
  for (const line of lines) {
    const [name = '', value = '', ...more] = line.map(textOf);
    const is = (word: PaneWord): boolean => inEither(word).includes(name);
    if (is('freezeRulebook')) {
      const [, rulebook = value, version = ''] = /^(.*) \(([^()]*)\)$/.exec(value) ?? [];
      sources.push({ rulebook, version, ledger: '', time: '', fingerprint: '', open: [], parameters: [] });
    }
    const source = sources.at(-1);
    if (!source) continue;
    if (is('freezeLedger')) source.ledger = value;
    if (is('freezeOf')) source.time = value;
    if (is('freezeFingerprint')) source.fingerprint = value;
    if (is('freezeParameter')) source.parameters = [...source.parameters, { question: value, value: more[0] ?? '', by: more[1] ?? '', basis: more[2] ?? '' }];
  }
  return sources;
}
