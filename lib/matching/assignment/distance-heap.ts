/**
 * A binary heap by distance, the least first. One item may stand in it many times: who takes one out passes over what is
 * out of date. The order of equal distances depends on nothing but the calls.
 */
export class DistanceHeap<Item> {
  readonly #distances: number[] = [];
  readonly #items: Item[] = [];

  /** The least distance; infinite when the heap is empty. */
  get least(): number {
    return this.#items.length > 0 ? (this.#distances[0] as number) : Number.POSITIVE_INFINITY;
  }

  push(distance: number, item: Item): void {
    let at = this.#items.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (distance >= (this.#distances[parent] as number)) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#distances[at] = distance;
    this.#items[at] = item;
  }

  /** Takes out an item of the least distance. */
  pop(): Item | undefined {
    const first = this.#items[0];
    const distance = this.#distances.pop();
    const last = this.#items.pop();
    if (distance !== undefined && last !== undefined && this.#items.length > 0) this.#sink(distance, last);
    return first;
  }

  #move(from: number, to: number): void {
    this.#distances[to] = this.#distances[from] as number;
    this.#items[to] = this.#items[from] as Item;
  }

  /** Puts an item in at the top, whose place is free, and lets it sink. */
  #sink(distance: number, item: Item): void {
    const distances = this.#distances;
    let at = 0;
    for (let child = 1; child < distances.length; child = 2 * at + 1) {
      if ((distances[child + 1] ?? Number.POSITIVE_INFINITY) < (distances[child] as number)) child += 1;
      if (distance <= (distances[child] as number)) break;
      this.#move(child, at);
      at = child;
    }
    distances[at] = distance;
    this.#items[at] = item;
  }
}
