import type { Timing } from './timing';

/** When the store looks next. Whatever is asked for in between falls together into one pass. */
export class Scheduler {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private due = Infinity;
  private read = false;
  /** Somebody asks: a change that comes now puts the pass off no more, for it will be seen. */
  private asked = false;
  /** When the first of the changes came that are not yet looked at. */
  private changedAt: number | null = null;
  private lastChange = -Infinity;

  constructor(
    private readonly timing: Pick<Timing, 'gather' | 'quiet' | 'patience'>,
    private readonly pass: (read: boolean) => void,
  ) {}

  /** Together with whoever asks in the same moment. */
  soon(read: boolean): void {
    this.read ||= read;
    this.asked = true;
    this.at(Math.min(this.due, Date.now() + this.timing.gather));
  }

  /** At once where one change came alone; where changes follow each other, after a quiet counted from the last. */
  quietly(): void {
    const now = Date.now();
    const alone = this.changedAt === null && now - this.lastChange > this.timing.quiet;
    this.lastChange = now;
    this.changedAt ??= now;
    this.read = true;
    if (!this.asked) this.at(Math.min(now + (alone ? this.timing.gather : this.timing.quiet), this.changedAt + this.timing.patience));
  }

  later(milliseconds: number): void {
    this.read = true;
    this.at(Math.min(this.due, Date.now() + milliseconds));
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.due = Infinity;
  }

  private at(due: number): void {
    this.stop();
    this.due = due;
    this.timer = setTimeout(() => {
      const { read } = this;
      this.timer = null;
      this.due = Infinity;
      this.read = this.asked = false;
      this.changedAt = null;
      this.pass(read);
    }, Math.max(0, due - Date.now()));
  }
}
