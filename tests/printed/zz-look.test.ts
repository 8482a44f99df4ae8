import { it } from 'vitest';
import { readFileSync } from 'node:fs';
import { printedIn } from '../../scripts/propose/table';
import { proposeRulebook } from '../../workbook/printed/proposal/rulebook';
it('look', () => {
  for (const f of (process.env.FILES ?? '').split(',')) {
    const doc = printedIn(f, new Uint8Array(readFileSync(f)));
    const p = proposeRulebook(doc);
    console.log('#####', f, JSON.stringify(doc.blocks.map(b => b.is === 'text' ? b.text.slice(0, 30) : `T ${b.grid.cells.length}x${b.grid.cells[0]?.length}`)));
    const { items, outcomes, ...head } = p.rulebook as any;
    console.log(JSON.stringify(head));
    items.forEach((x: any, i: number) => { console.log(i, JSON.stringify(x)); for (const r of p.rows.filter(r => r.at === `/items/${i}`)) console.log('      ', JSON.stringify(r.place), JSON.stringify(r.restsOn)); });
    outcomes.forEach((x: any, i: number) => { console.log('O', i, JSON.stringify(x)); for (const r of p.rows.filter(r => r.at === `/outcomes/${i}`)) console.log('      ', JSON.stringify(r.place), JSON.stringify(r.restsOn)); });
    for (const q of p.questions) console.log('?', q.text.replace(/\n/g, '↵'), q.at.join(' '), q.answers ? JSON.stringify(q.answers.map(a => a.text)) : '');
    console.log('NU', JSON.stringify(p.notUnderstood.map(n => n.words)));
  }
});
