/** Notes what the page asks of the scoring function, for tests and for people who want to see it. */
export interface ScoringRequest {
  /** Milliseconds since the page began. */
  at: number;
  ms: number;
  bytesOut: number;
  bytesIn: number;
  /** 0 where no answer came. */
  status: number;
  facts: number;
  units: number;
}

const SCORING = /\/api\/v\d+\/score$/;

export class RequestLog {
  readonly requests: ScoringRequest[] = [];
  #inFlight = 0;
  #lastEnd = 0;

  /** Wraps `fetch` of this page; every other request passes untouched. */
  watch(): void {
    const original = window.fetch.bind(window);
    window.fetch = (input, init) => {
      const address = new URL(input instanceof Request ? input.url : String(input), location.href);
      return SCORING.test(address.pathname) ? this.#noted(() => original(input, init), init) : original(input, init);
    };
  }

  get inFlight(): number { return this.#inFlight; }
  /** When the last answer came. */
  get lastEnd(): number { return this.#lastEnd; }

  async #noted(send: () => Promise<Response>, init: RequestInit = {}): Promise<Response> {
    const at = performance.now();
    const note: ScoringRequest = { at: Math.round(at), ms: 0, bytesOut: bytesOf(init.body), bytesIn: 0, status: 0, facts: 0, units: 0 };
    this.requests.push(note);
    this.#inFlight += 1;
    try {
      const [response] = await Promise.all([send(), countIn(note, init)]);
      const content = await response.clone().arrayBuffer();
      note.status = response.status;
      note.bytesIn = content.byteLength;
      return response;
    } finally {
      note.ms = Math.round(performance.now() - at);
      this.#inFlight -= 1;
      this.#lastEnd = performance.now();
    }
  }
}

function bytesOf(body: unknown): number {
  if (typeof body === 'string') return new TextEncoder().encode(body).length;
  if (body instanceof Blob) return body.size;
  return body instanceof ArrayBuffer || ArrayBuffer.isView(body) ? body.byteLength : 0;
}

/** Fills in how many facts and units a request carries; a body that cannot be read has none. */
async function countIn(note: ScoringRequest, { body, headers }: RequestInit): Promise<void> {
  try {
    const compressed = new Headers(headers).get('content-encoding') === 'gzip';
    const plain = new Response(body ?? '').body;
    const text = await new Response(compressed && plain ? plain.pipeThrough(new DecompressionStream('gzip')) : plain).text();
    const { facts, units } = JSON.parse(text) as { facts?: unknown[] | { rows?: unknown[] }; units?: unknown[] };
    note.facts = (Array.isArray(facts) ? facts : facts?.rows)?.length ?? 0;
    note.units = units?.length ?? 0;
  } catch {
    note.facts = 0;
  }
}
