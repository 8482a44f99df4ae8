/* Preloaded into the server: on SIGUSR2 it says how long the event loop was held at most since the last time. */
const { isMainThread } = require('node:worker_threads');
const { monitorEventLoopDelay } = require('node:perf_hooks');

if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  process.on('SIGUSR2', () => {
    console.log(`event loop: ${Math.round(delay.max / 1e6)} ms`);
    delay.reset();
  });
}
