/*
 * What can be computed from a table of which some numbers are masked. Rows and columns are the nodes of a graph and each
 * number is an edge between its two, the totals in the opposite direction: that every line adds up to its total says that
 * as much flows into each node as out of it. The tables that somebody may take for the true one are then the circulations
 * that agree on the published edges, and the least and greatest value of a masked number are found by a maximum flow
 * through the other masked ones, exactly and in whole numbers (L. H. Cox, "Network models for complementary cell
 * suppression", Journal of the American Statistical Association 90, 1995).
 */

/** A table of counts, its totals in the last row and the last column. */
export type Totalled = readonly (readonly number[])[];
/** A number of a table. */
export type Place = { row: number; column: number };
/** Whether it can be more, or less, than it is. */
export type Side = "more" | "less";

/** What an edge may carry through: nothing, or what it costs to use it. */
type Usable = (row: number, column: number) => number | null;

/** How far a number can be moved without any published one changing. */
export class Circulation {
  readonly #table: Totalled;
  readonly #rows: number;
  readonly #columns: number;
  /** By how much each number differs from the true one, now. */
  readonly #moved: Int32Array;

  constructor(table: Totalled) {
    this.#table = table;
    this.#rows = table.length;
    this.#columns = table[0]?.length ?? 0;
    this.#moved = new Int32Array(this.#rows * this.#columns);
  }

  /**
   * Moves the other numbers so that one can be `wanted` more or less than it is, and says how far that went. Numbers are used
   * that cost the least; those that were, are told to `use`.
   */
  move(place: Place, side: Side, wanted: number, cost: Usable, use: (place: Place) => void = () => {}): number {
    this.#moved.fill(0);
    const [from, to] = this.#ends(place, side);
    const others: Usable = (row, column) => (row === place.row && column === place.column ? null : cost(row, column));
    let done = 0;
    // Wide ways first: a number that is masked for the sake of one person more would be a waste.
    for (let width = wanted; width >= 1; ) {
      const way = this.#cheapestWay(from, to, width, others);
      if (!way) {
        width = Math.floor(width / 2);
        continue;
      }
      const step = Math.min(wanted - done, ...way.map(({ row, column, grows }) => this.#roomOf(row, column, grows)));
      for (const { row, column, grows } of way) {
        this.#add(row * this.#columns + column, grows ? step : -step);
        use({ row, column });
      }
      done += step;
      width = Math.min(width, wanted - done);
    }
    return done;
  }

  #add(at: number, step: number): void {
    this.#moved[at] = (this.#moved[at] as number) + step;
  }

  /** The nodes between which the others have to carry what a number is to be more or less. */
  #ends({ row, column }: Place, side: Side): [number, number] {
    const columnNode = this.#rows + column;
    return this.#isForward(row, column) === (side === "more") ? [columnNode, row] : [row, columnNode];
  }

  /** Numbers and the total of all lead from their row to their column; totals of lines the other way. */
  #isForward(row: number, column: number): boolean {
    return (row === this.#rows - 1) === (column === this.#columns - 1);
  }

  /** The cheapest way between two nodes on which every edge has room for `width` (E. W. Dijkstra, 1959). */
  #cheapestWay(from: number, to: number, width: number, cost: Usable): Arc[] | null {
    const nodes = this.#rows + this.#columns;
    const distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
    const arcs: (Arc | null)[] = Array.from({ length: nodes }, () => null);
    const open = new Set([from]);
    const closed = new Set<number>();
    distance[from] = 0;
    while (open.size > 0) {
      const node = nearest(open, distance);
      if (node === to) return this.#wayTo(arcs, to);
      open.delete(node);
      closed.add(node);
      for (const arc of this.#arcsFrom(node, width, cost)) {
        const length = (distance[node] as number) + arc.price;
        if (closed.has(arc.to) || length >= (distance[arc.to] as number)) continue;
        distance[arc.to] = length;
        arcs[arc.to] = arc;
        open.add(arc.to);
      }
    }
    return null;
  }

  #wayTo(arcs: readonly (Arc | null)[], to: number): Arc[] {
    const way: Arc[] = [];
    for (let arc = arcs[to]; arc; arc = arcs[arc.from]) way.push(arc);
    return way;
  }

  /** The edges at a node that may be used and have the room, away from it. */
  *#arcsFrom(node: number, width: number, cost: Usable): Generator<Arc> {
    const isRow = node < this.#rows;
    for (let other = 0; other < (isRow ? this.#columns : this.#rows); other += 1) {
      const [row, column] = isRow ? [node, other] : [other, node - this.#rows];
      const grows = this.#isForward(row, column) === isRow;
      const price = this.#roomOf(row, column, grows) < width ? null : cost(row, column);
      if (price === null) continue;
      yield { from: node, to: isRow ? this.#rows + other : other, row, column, grows, price };
    }
  }

  /** Along its direction a number grows, as far as one likes; against it, it shrinks to nothing at most. */
  #roomOf(row: number, column: number, grows: boolean): number {
    if (grows) return Number.POSITIVE_INFINITY;
    return (this.#table[row]?.[column] ?? 0) + (this.#moved[row * this.#columns + column] as number);
  }
}

type Arc = { from: number; to: number; row: number; column: number; grows: boolean; price: number };

/** The node that the least cost leads to. */
function nearest(open: ReadonlySet<number>, distance: Float64Array): number {
  return [...open].reduce((best, one) => ((distance[one] as number) < (distance[best] as number) ? one : best));
}
