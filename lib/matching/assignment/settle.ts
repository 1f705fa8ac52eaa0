/*
 * One party at a time is brought to its best: successive shortest augmenting paths with prices as potentials (J. Edmonds
 * and R. M. Karp, "Theoretical improvements in algorithmic efficiency for network flow problems", Journal of the ACM 19,
 * 1972; N. Tomizawa, Networks 1, 1971), stopped at the first end of a path as R. Jonker and A. Volgenant do ("A shortest
 * augmenting path algorithm for dense and sparse linear assignment problems", Computing 38, 1987), for parties that hold
 * many edges and may also hold fewer than they could.
 *
 * What holds before and after, and makes the held edges the best of all by linear duality:
 *   1. an edge that is not held is worth no more than the prices of its two ends together; one that is held, no less;
 *   2. a party whose price is above 0 holds as many edges as it may.
 * On the way in the second rule may be broken, until everybody whom it is broken for has been settled: those of one side,
 * then those of the other.
 *
 * A path takes a place for the root with somebody, who gives up another for it, who finds one elsewhere, and so on; it
 * ends with a party that has room, with one that does without, or at once when the root does without. The length of a
 * step is how far its edge is from rule 1, never negative, so Dijkstra's method finds the shortest.
 */
import { DistanceHeap } from "./distance-heap.ts";
import { type Edge, FAR, hasRoom, hold, otherEnd, type Party, release } from "./party.ts";

class PathSearch {
  readonly #heap = new DistanceHeap<Party>();
  readonly #reached: Party[] = [];
  readonly #root: Party;
  /** The best end of a path so far, and the length of that path. */
  #end: Party;
  #length: number;

  constructor(root: Party) {
    this.#root = root;
    this.#end = root;
    this.#length = root.price;
  }

  /** Finds the shortest path, moves the prices so that rule 1 holds along it, and takes it. */
  run(): void {
    this.#root.distance = 0;
    this.#reached.push(this.#root);
    this.#heap.push(0, this.#root);
    while (this.#heap.least < this.#length) {
      const distance = this.#heap.least;
      const party = this.#heap.pop() as Party;
      if (distance > party.distance) continue;
      if (party.side === this.#root.side) this.#askAround(party);
      else this.#askThoseServed(party);
    }
    this.#movePrices();
    this.#takePath();
    for (const party of this.#reached) {
      party.distance = FAR;
      party.via = null;
    }
  }

  /** A party of the root's side looks for a place with anybody it has none with. */
  #askAround(party: Party): void {
    for (const edge of party.edges) {
      if (edge.held) continue;
      const other = otherEnd(edge, party);
      const distance = party.distance + party.price + other.price - edge.score;
      if (distance < this.#length && distance < other.distance)
        this.#reach(other, distance, edge, hasRoom(other) ? 0 : FAR);
    }
  }

  /** A full party of the other side would have to take back one of the places it gave. */
  #askThoseServed(party: Party): void {
    for (const edge of party.held) {
      const other = otherEnd(edge, party);
      const distance = party.distance + edge.score - party.price - other.price;
      if (distance < this.#length && distance < other.distance) this.#reach(other, distance, edge, other.price);
    }
  }

  /** `toEnd` is how much longer a path gets that ends with this party. */
  #reach(party: Party, distance: number, via: Edge, toEnd: number): void {
    if (party.distance === FAR) this.#reached.push(party);
    party.distance = distance;
    party.via = via;
    if (distance + toEnd < this.#length) {
      this.#length = distance + toEnd;
      this.#end = party;
    }
    if (toEnd > 0) this.#heap.push(distance, party);
  }

  #movePrices(): void {
    for (const party of this.#reached) {
      const nearer = Math.max(0, this.#length - party.distance);
      party.price += party.side === this.#root.side ? -nearer : nearer;
    }
  }

  #takePath(): void {
    let party = this.#end;
    for (let edge = party.via; edge; edge = party.via) {
      if (edge.held) release(edge);
      else hold(edge);
      party = otherEnd(edge, party);
    }
  }
}

/** Lets a party hold as many edges as it may and as are worth it, moving others where the whole gains by it. */
export function settle(root: Party): void {
  while (hasRoom(root) && root.price > 0) new PathSearch(root).run();
}
