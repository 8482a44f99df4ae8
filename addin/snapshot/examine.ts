import type { Language } from '../../shared/i18n/language';
import { lookingIn, sheetsOf, type Knowledge } from '../../workbook/results/formulas/answered';
import type { Content } from '../../workbook/results/content';
import type { FinalAnswer } from '../score-store/types';
import { functionName } from '../../workbook/results/functions/names';
import { drawSample } from '../custom-functions/sample';
import type { Retrier } from '../scoring-client/network/retry';
import type { ScoringService } from '../scoring-client/scoring-client';
import { callIn, callOf } from '../../workbook/results/formulas/formula';
import type { Editor, FormulaCell } from '../../workbook/model/port/editor';
import type { Workbook } from '../../workbook/model/port/workbook';
import { verify, type Verdict } from './verify';

export interface SnapshotParts {
  readonly workbook: Pick<Workbook, 'read'>;
  readonly editor: Pick<Editor, 'formulasWith'>;
  readonly service: Pick<ScoringService, 'sample'>;
  readonly retrier: Pick<Retrier, 'pass'>;
  readonly language: Language;
}

/** Excel takes its time to show what cells were told: so long is waited for it, in milliseconds. */
const patience = [100, 250, 500, 1_000, 2_000, 4_000];

/**
 * Every scoring formula of the workbook, held against the answers. Cells that do not show them yet are looked at
 * again for a while; `current` says whether the answers are still those of the book.
 */
export async function examineFormulas(desk: SnapshotParts, settled: FinalAnswer, current: () => Promise<boolean>): Promise<readonly Verdict[]> {
  const known: Draws = new Map();
  for (const pause of [...patience, null]) {
    const verdicts = await look(desk, settled, known);
    if (pause === null || verdicts.every(({ is }) => is !== 'differs') || !(await current())) return verdicts;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return [];
}

/** By what they were asked with. */
type Draws = Map<string, Content>;

async function look(desk: SnapshotParts, { book, scored }: FinalAnswer, known: Draws): Promise<readonly Verdict[]> {
  const { workbook, editor, language } = desk;
  const root = functionName('');
  const formulas = (await editor.formulasWith(root)).filter(({ formula }) => callIn(formula, root) !== null);
  const grids = await workbook.read(sheetsOf(formulas).map((sheet) => ({ sheet })));
  const knowledge: Knowledge = { book, scored, language, ...lookingIn(grids) };
  const drawn = await draws(formulas, knowledge, desk, known);
  return formulas.map((cell) => verify(cell, knowledge, drawn));
}

/** A draw hangs on its arguments alone: it is drawn again, once. */
async function draws(formulas: readonly FormulaCell[], { cell }: Knowledge, desk: SnapshotParts, known: Draws): Promise<ReadonlyMap<string, Content>> {
  const drawn = new Map<string, Content>();
  for (const { sheet, formula } of formulas) {
    const call = callOf(formula, functionName(''));
    const [list, ...rest] = call?.whole && call.part === 'SAMPLE' ? call.arguments : [];
    if (list?.is !== 'range') continue;
    const names = Array.from({ length: list.rows }, (_, down) => Array.from({ length: list.columns }, (_, across) => cell(list.sheet ?? sheet, list.row + down, list.column + across)));
    const [share, seed] = rest.map((argument) => (argument.is === 'value' ? argument.value : argument.is === 'cell' ? cell(argument.sheet ?? sheet, argument.row, argument.column) : ''));
    const asked = JSON.stringify([names, share, seed]);
    const content = known.get(asked) ?? (await drawSample(names, share, seed, desk));
    known.set(asked, content);
    drawn.set(`${sheet}!${formula}`, content);
  }
  return drawn;
}
