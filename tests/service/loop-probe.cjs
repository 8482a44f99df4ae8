/*
 * Preloaded into the server: on SIGUSR2 it says how long one turn of the event loop took at most since the last time. What
 * counts is the processor's time of its thread, since a busy machine holds up a process by itself; where the system does
 * not tell that, the time that went by.
 */
const { readFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const EVERY = 5;

/** Milliseconds so far. */
function spent() {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

if (isMainThread) {
  let last = spent();
  let most = 0;
  const look = () => {
    const now = spent();
    most = Math.max(most, now - last);
    last = now;
  };
  setInterval(look, EVERY).unref();
  process.on('SIGUSR2', () => {
    look();
    console.log(`event loop: ${Math.round(most)} ms`);
    most = 0;
  });
}
