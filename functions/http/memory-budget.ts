/**
 * The bytes of requests that may lie unpacked in memory at one time, those of all callers together: each alone may be
 * within its limit while a hundred of them are not.
 */
export class MemoryBudget {
  #left: number;
  readonly #free: number;

  /** `free`: what each request may hold beside it, so that short ones are answered while long ones fill the room. */
  constructor(bytes: number, free: number) {
    this.#left = bytes;
    this.#free = free;
  }

  /** A request's part of the room, from nothing on. */
  share(): Share {
    let held = -this.#free;
    return {
      take: (bytes) => {
        const more = Math.max(0, held + bytes) - Math.max(0, held);
        if (more > this.#left) return false;
        this.#left -= more;
        held += bytes;
        return true;
      },
      giveBack: () => {
        this.#left += Math.max(0, held);
        held = -this.#free;
      },
    };
  }
}

export interface Share {
  /** Whether there was room for so many bytes more. */
  take(bytes: number): boolean;
  /** Gives back all that was taken. */
  giveBack(): void;
}
