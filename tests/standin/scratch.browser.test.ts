import { it } from 'vitest';
import { readFileSync } from 'node:fs';
import { makeXlsx, row } from '../../addin/preview/xlsx/testing/make';
import { openTrial } from './trial/page';
it('scratch', async () => {
  const src = readFileSync('/tmp/scratch.js', 'utf8');
  const fn = new Function('makeXlsx', 'row', 'openTrial', `return (async()=>{${src}})()`);
  await fn(makeXlsx, row, openTrial);
}, 120000);
