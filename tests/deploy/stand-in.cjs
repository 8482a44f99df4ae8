/*
 * Stands in for Azure's Node worker: provides '@azure/functions-core', loads the app by the `main` of
 * its package.json, and drives its functions through the library's own model, with messages of the
 * shape that the Functions host sends. Runs in a process of its own, as the worker does.
 */
const Module = require('node:module');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const folder = process.argv[2];
const functions = new Map();
let model;

const core = {
  version: '0.0.0-stand-in',
  hostVersion: '4.0.0',
  registerFunction(metadata, callback) {
    functions.set(metadata.name, { metadata, callback });
    return { dispose() {} };
  },
  setProgrammingModel(given) {
    model = given;
  },
  getProgrammingModel: () => model,
  registerHook: () => ({ dispose() {} }),
  log: (level, category, message) => console.log(`${level} ${category} ${message}`),
};

const load = Module._load;
Module._load = (request, ...rest) => (request === '@azure/functions-core' ? core : load(request, ...rest));

/** Milliseconds of the processor's time of this process. */
const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const before = spent();
require(join(folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).main));
process.send({
  loadedIn: spent() - before,
  functions: [...functions.values()].map(({ metadata }) => ({
    ...Object.values(metadata.bindings).find(({ type }) => type === 'httpTrigger'),
    name: metadata.name,
  })),
});

process.on('message', async ({ id, name, http }) => {
  try {
    process.send({ id, http: await invoke(functions.get(name), http), spent: spent() - before });
  } catch (error) {
    process.send({ id, error: String(error?.stack ?? error) });
  }
});

async function invoke({ metadata, callback }, http) {
  const [trigger] = Object.entries(metadata.bindings).find(([, { type }]) => type === 'httpTrigger');
  const body = http.body === undefined ? undefined : { bytes: Buffer.from(http.body, 'base64') };
  const invocation = model.getInvocationModel({
    invocationId: 'i',
    metadata,
    request: { inputData: [{ name: trigger, data: { http: { ...http, body } } }], triggerMetadata: {} },
    log: (level, category, ...parts) => console.log(level, category, ...parts),
    state: undefined,
  });
  const { context, inputs } = await invocation.getArguments();
  const result = await invocation.invokeFunction(context, inputs, callback);
  const { returnValue } = await invocation.getResponse(context, result);
  const { statusCode, headers, body: answer } = returnValue.http;
  const bytes = answer?.bytes ?? Buffer.from(answer?.string ?? '');
  return { status: Number(statusCode), headers, body: Buffer.from(bytes).toString('base64') };
}
