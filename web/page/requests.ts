/** Notes what the page asks of the scoring function, for tests and for people who want to see it. */
export interface ScoringRequest {
  /** Milliseconds since the page began. */
  at: number;
  ms: number;
  bytesOut: number;
  bytesIn: number;
  /** 0 where no answer came. */
  status: number;
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
    const note: ScoringRequest = { at: Math.round(at), ms: 0, bytesOut: bytesOf(init.body), bytesIn: 0, status: 0 };
    this.requests.push(note);
    this.#inFlight += 1;
    try {
      const response = await send();
      note.status = response.status;
      // Whoever asked does not wait for what is noted.
      void response.clone().arrayBuffer().then(({ byteLength }) => this.#ended(note, at, byteLength), () => this.#ended(note, at, 0));
      return response;
    } catch (fault) {
      this.#ended(note, at, 0);
      throw fault;
    }
  }

  #ended(note: ScoringRequest, at: number, bytesIn: number): void {
    note.bytesIn = bytesIn;
    note.ms = Math.round(performance.now() - at);
    this.#inFlight -= 1;
    this.#lastEnd = performance.now();
  }
}

function bytesOf(body: unknown): number {
  if (typeof body === 'string') return new TextEncoder().encode(body).length;
  if (body instanceof Blob) return body.size;
  return body instanceof ArrayBuffer || ArrayBuffer.isView(body) ? body.byteLength : 0;
}
