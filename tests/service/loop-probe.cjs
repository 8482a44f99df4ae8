/*
 * Preloaded into the server: on SIGUSR2 it says how much of the processor's time one turn of the event loop took at most
 * since the last time. Time that went by is no measure: a busy machine holds up a process by itself.
 */
const { readFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const EVERY = 5;

/** Milliseconds that the main thread has had of the processor so far. */
function spent() {
  if (process.platform === 'linux') return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
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
