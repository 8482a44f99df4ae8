/** Events in the order of their time; what is equally early comes in the order in which it was put. */
export class Timeline<T> {
  private readonly heap: { readonly at: number; readonly order: number; readonly what: T }[] = [];
  private count = 0;

  put(at: number, what: T): void {
    const { heap } = this;
    heap.push({ at, order: this.count++, what });
    for (let index = heap.length - 1; index > 0; ) {
      const parent = (index - 1) >> 1;
      if (!this.isBefore(index, parent)) break;
      this.swap(index, parent);
      index = parent;
    }
  }

  next(): { readonly at: number; readonly what: T } | null {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined) return null;
    if (heap.length === 0) return first;
    heap[0] = last;
    for (let index = 0; ; ) {
      let least = index;
      for (const child of [2 * index + 1, 2 * index + 2]) if (child < heap.length && this.isBefore(child, least)) least = child;
      if (least === index) return first;
      this.swap(index, least);
      index = least;
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [first, second] = [this.heap[one], this.heap[other]];
    if (!first || !second) return false;
    return first.at !== second.at ? first.at < second.at : first.order < second.order;
  }

  private swap(one: number, other: number): void {
    const [first, second] = [this.heap[one], this.heap[other]];
    if (first && second) [this.heap[one], this.heap[other]] = [second, first];
  }
}
