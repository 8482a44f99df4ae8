import { prepare, stop } from './lib/prepare.mjs';

// The scoring function and the add-in with its preview, in one process: whatever ends it ends both.
prepare();

const { isTaken, portFrom } = await import('./lib/ports.mjs');
const { makeWhenStale } = await import('./lib/up-to-date.mjs');
const { steps } = await import('./build/steps.mjs');
const { serveHouse } = await import('./lib/house.mjs');

try {
  const ports = { api: portFrom('API_PORT', 7071), web: portFrom('WEB_PORT', 3000) };
  const variables = { [ports.api]: 'API_PORT', [ports.web]: 'WEB_PORT' };
  if (ports.api === ports.web) stop('API_PORT and WEB_PORT must differ. / API_PORT 与 WEB_PORT 不能相同。');
  for (const port of Object.values(ports)) {
    if (await isTaken(port)) stop(takenMessage(variables[port], port));
  }
  await makeWhenStale(steps.addin);

  const house = await serveHouse(ports).catch((error) => {
    // Another program may have been quicker between the look at the port and the taking of it.
    throw error.code === 'EADDRINUSE' ? new Error(takenMessage(variables[error.port], error.port)) : error;
  });
  console.log(`Scoring function / 计分服务  ${house.api}/api/v1/health`);
  console.log(`Preview / 预览              ${house.web}/preview.html`);
  console.log('Ctrl+C ends both. / 按 Ctrl+C 结束。');

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => house.close().finally(() => process.exit(0)));
  }
} catch (error) {
  stop(error.message);
}

function takenMessage(variable, port) {
  return `Port ${port} is in use: end the other program, or set ${variable}. / 端口 ${port} 已被占用：请关闭占用它的程序，或用 ${variable} 另设端口。`;
}
