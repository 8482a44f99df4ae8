import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkRulebook } from '../../shared/engine/check-rulebook';
import { viewOf } from '../../shared/engine/rulebook-view';
import type { Rulebook } from '../../shared/model/rulebook';
import type { Grid } from '../model/grid';
import { boundaryCases, inventedUnits, workedExample } from './boundary-cases';
import { rerun } from './rerun';
import { scoreTrial } from './score-trial';
import { readTrial, trialPlan } from './trial-sheet';

const folder = fileURLToPath(new URL('../../shared/rulebooks/', import.meta.url));
const samples = readdirSync(folder).filter((name) => name.startsWith('sample-'));
const load = (name: string): Rulebook => checkRulebook(JSON.parse(readFileSync(`${folder}${name}/rulebook.json`, 'utf8'))).rulebook as Rulebook;
const township = load('sample-township-development');
const gridOf = (cells: Grid['cells']): Grid => ({ sheet: '规则·试算', row: 0, column: 0, cells, merges: [] });

describe('the trial of rules', () => {
  it.each(samples)('tries %s on both sides of its lines, without a row that its rules refuse', (name) => {
    const rulebook = load(name);
    const cases = boundaryCases(rulebook, 'zh');
    expect(cases.length).toBeGreaterThan(5);
    const units = cases.map(({ type, facts }, at) => ({ id: `试${at}`, type, group: '', attributes: inventedUnits(rulebook, 'zh')[0]?.attributes ?? {}, facts }));
    expect(scoreTrial(rulebook, units, 'zh')?.problems).toEqual([]);
  });

  it.each(samples)('scores three invented units by %s, the first no worse than the second', (name) => {
    const rulebook = load(name);
    const answer = scoreTrial(rulebook, inventedUnits(rulebook, 'zh'), 'zh');
    expect(answer?.problems).toEqual([]);
    const [best, middle] = answer?.units ?? [];
    expect(best?.range?.high).toBeGreaterThanOrEqual(middle?.range?.high ?? Infinity);
  });

  it('shows what a share gives just below a line and on it', () => {
    const shares = boundaryCases(township, 'zh').filter(({ item }) => item === 'T4').map(({ facts, score }) => `${facts[0]?.value}/${facts[0]?.target}: ${score}`);
    expect(shares).toContain('79.99/100: 0');
    expect(shares).toContain('80/100: 15');
    expect(shares).toContain('89.99/100: 15');
  });

  it('explains an item by one example that gives neither nothing nor everything', () => {
    const example = workedExample(township, 'T2', 'zh');
    expect(Number(example?.score)).toBeGreaterThan(0);
    expect(Number(example?.score)).toBeLessThan(20);
    expect(example?.reason).toContain('完成率');
  });

  it('explains an item that is compared with others among several units', () => {
    expect(workedExample(township, 'T1', 'zh')?.reason).toContain('第');
  });

  it('has no example for what has no rows of its own', () => {
    expect(workedExample(township, 'G1', 'zh')).toBeNull();
  });

  it.each(samples)('reads the approved cases of %s back from their sheet and finds them unchanged', (name) => {
    const rulebook = load(name);
    const cases = boundaryCases(rulebook, 'zh');
    const { cases: back, faults } = readTrial(gridOf(trialPlan(cases, viewOf(rulebook)).cells), viewOf(rulebook));
    expect(faults).toEqual([]);
    expect(back.map(({ item, score }) => `${item} ${score}`)).toEqual(cases.map(({ item, score }) => `${item} ${score}`));
    expect(rerun(rulebook, back, 'zh')).toEqual([]);
  });

  it('tells which approved cases come out otherwise when a figure of the rules changes', () => {
    const plan = trialPlan(boundaryCases(township, 'zh'), viewOf(township));
    const { cases } = readTrial(gridOf(plan.cells), viewOf(township));
    const changed = JSON.parse(JSON.stringify(township).replace('"points":24', '"points":25')) as Rulebook;
    const changes = rerun(checkRulebook(changed).rulebook as Rulebook, cases, 'zh');
    expect(changes.length).toBeGreaterThan(0);
    expect(new Set(changes.map(({ approved: { item, score }, score: now }) => `${item} ${score}→${now}`))).toEqual(new Set(['T4 24→25']));
  });

  it('names the cell of a case whose item is no longer in the rules, and runs the others', () => {
    const cells = trialPlan(boundaryCases(township, 'zh').slice(0, 3), viewOf(township)).cells.map((row) => [...row]);
    (cells[1] as string[])[2] = 'Z9';
    const { cases, faults } = readTrial(gridOf(cells), viewOf(township));
    expect(cases).toHaveLength(2);
    expect(faults.map(({ address, text }) => `${address} ${text.zh}`).join()).toContain('Z9');
    expect(faults.map(({ address }) => address).join()).toContain('C2');
  });
});
