import { makeNow } from '../lib/up-to-date.mjs';
import { steps } from './steps.mjs';

// One step of the build, by its name, in a process of its own: `node scripts/build/step.mjs dist/addin`.
const step = Object.values(steps).find(({ name }) => name === process.argv[2]);
if (!step) throw new Error(`no step "${process.argv[2]}"; there are: ${Object.values(steps).map(({ name }) => name).join(', ')}`);
await makeNow(step);
