import { prepare, stop } from './lib/prepare.mjs';

// npm start: the scoring function and the add-in with its preview, on this machine.
prepare();

const { openHouse } = await import('./lib/house.mjs');

try {
  await openHouse();
} catch (error) {
  stop(error.message);
}
