#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { serveThread } from './pool/thread';
import { run } from './run';

/** The entry: the command itself, or one of its threads. */
if (isMainThread) void run(process.argv.slice(2), process, __filename).then((code) => (process.exitCode = code));
else serveThread();
