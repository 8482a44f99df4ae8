import { measurePage } from './page';
import { GRID } from './ledgers';
const n = Number(process.env.ROWS ?? GRID.rows);
for (const s of await measurePage({ rows: n, units: Math.ceil(n / 30) })) console.log(`${s.step}: ${s.seconds.toFixed(2)} s, longest ${s.longest.toFixed(0)} ms, ${s.heap.toFixed(0)} MB`);
