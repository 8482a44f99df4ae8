/** What the platform publishes, and what had to be assumed. Every figure has where it comes from. */
export const published = {
  /** Azure docs, Flex Consumption plan, “Benefits”: scale-out instances (max). */
  mostInstances: 1_000,
  /** The same page, “Regional subscription memory quotas”: MB of all instances of a subscription in a region. */
  memoryQuotaMb: 512_000,
  /** The same page, “Instance memory”: the usual size; CPU comes in proportion. */
  instanceMemoryMb: 2_048,
  /** The same page, “Billing”: a period of activity counts at least so long, and is rounded up to the step. */
  leastBilledMs: 1_000,
  billedStepMs: 100,
  /** Azure docs, “Event-driven scaling”: new instances for HTTP triggers in a second, published for the older plan; the newer one says “fast”. */
  newInstancesPerSecond: 1,
} as const;

export const assumed = {
  /** US dollars of the public list, on demand, without the free grant: to be looked up again for the region. */
  dollarsPerGbSecond: 0.000026,
  dollarsPerMillionExecutions: 0.4,
  /** How much slower a core of the platform is than one of this machine. */
  slowerCore: 1.5,
  /** From the decision to add an instance until it takes a request: the platform's part, which cannot be measured here. */
  platformStartMs: 2_000,
  /** There and back between an office and the region. */
  roundTripMs: 60,
  /** Of an office's line, bits a second, shared by nobody. */
  lineBits: 10_000_000,
  /** After which the add-in gives up one try, how often it tries again, and the first pause, which doubles. */
  patienceMs: 60_000,
  tries: 4,
  firstPauseMs: 1_000,
} as const;
