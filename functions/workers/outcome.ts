import type { Language } from '../../shared';
import { joinedBlocks } from '../http/blocks';
import { refusalOf } from '../../shared/service/refusal';
import type { Reply } from '../../shared/service/reply';
import { packed } from '../http/packing';
import { TooMuchAtOnce } from '../../shared/service/request-json';
import type { ComputingRoute } from '../routes/route';

/** What a program error leaves for the log: never its message, which may quote the request. */
export interface Fault {
  readonly name: string;
  readonly frames: readonly string[];
}

export type Outcome = { readonly reply: Reply } | { readonly fault: Fault };

/** One request to be worked out; everything that the work depends on. */
export interface Task {
  readonly route: string;
  /** In blocks that belong to the task alone, so that they move to a thread without being copied. Whoever performs it takes them out. */
  readonly body: Uint8Array<ArrayBuffer>[];
  readonly language: Language;
  /** Whether the caller reads gzip. */
  readonly gzip: boolean;
}

/** Works a task out to its reply. Its body is taken out of it: a long one is not held twice, in blocks and in one, while it is worked on. */
export function perform(route: ComputingRoute, { body, language, gzip }: Task): Outcome {
  try {
    return { reply: packed(route.compute(joinedBlocks(body.splice(0)), language, Infinity), gzip) };
  } catch (error) {
    return outcomeOf(error, language);
  }
}

/** The same where others wait meanwhile; null where it would be more than `most` results. */
export function performAtOnce(route: ComputingRoute, { body, language, gzip }: Task, most: number): Outcome | null {
  try {
    return { reply: packed(route.compute(joinedBlocks(body), language, most), gzip) };
  } catch (error) {
    return error instanceof TooMuchAtOnce ? null : outcomeOf(error, language);
  }
}

/** What was thrown on the way: a refusal is a reply, anything else a fault. */
export function outcomeOf(error: unknown, language: Language): Outcome {
  const reply = refusalOf(error, language);
  return reply ? { reply } : { fault: faultOf(error) };
}

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const { name, message, stack = '' } = error;
  // The message stands at the head of the stack, and may have lines that look like frames.
  const after = stack.slice(stack.indexOf(message) + message.length);
  const lines = after.split('\n').map((line) => line.trim());
  return { name, frames: lines.filter((line) => FRAME.test(line)).slice(0, 12) };
}

const FRAME = /^at .*:\d+:\d+\)?$/;
