import { createHash } from 'node:crypto';
import { builtIn } from '../../shared';
import { computeScore } from '../../shared/service/score';
const compute = computeScore(builtIn, () => createHash('sha256'));
const mk = (n: number, f: (i: number) => object) => new TextEncoder().encode(JSON.stringify({ rulebook: 'beijinggang-2019-village', year: 2019, units: [{ id: '甲', type: 'village' }], detail: 'full', facts: Array.from({ length: n }, (_, i) => f(i)) }));
for (const [name, f] of [['V16', (i: number) => ({ unit: '甲', item: 'V16', year: 2019, level: 'county', evidence: `e${i}`, note: `n${i}` })], ['unknown', (i: number) => ({ unit: '甲' + i, item: 'V16', year: 2019, level: 'county', evidence: `e${i}`, note: `n${i}` })]] as const)
for (const n of [100_000, 200_000, 400_000]) {
  const b = mk(n, f); const t = performance.now(); const r = compute(b, 'zh', Infinity); console.log(name, n, ((performance.now() - t) / 1000).toFixed(2), r.body.length);
}
