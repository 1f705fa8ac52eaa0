/*
 * The two sides of an assignment while it is worked out. Requests and helpers are treated alike: each is a party that may
 * hold up to `limit` of its edges, and has a price, what one more place with it is worth to the whole.
 *
 * Scores and prices are whole numbers of steps, so that sums are exact and equal things compare equal. A score is rounded
 * up, so that what is proved of the steps is an upper bound for the scores.
 */

export type Party = {
  /** Its index in the problem. */
  readonly key: number;
  readonly side: "request" | "helper";
  limit: number;
  /** In steps. */
  price: number;
  readonly edges: Edge[];
  /** Those of its edges that are chosen. */
  readonly held: Edge[];
  /** Scratch of a search: how far it is from the root, and by which edge it was reached. */
  distance: number;
  via: Edge | null;
};

export type Edge = {
  readonly request: Party;
  readonly helper: Party;
  /** Its index in the problem. */
  readonly index: number;
  readonly score: number;
  held: boolean;
  /** Scratch of the auction: what was bid for the place. */
  bid: number;
};

/** Steps in a score of 1: sums of two still fit into 31 bits, which engines keep unboxed. */
const STEPS = 2 ** 29;

/** Farther than any party can be. */
export const FAR = 2 ** 31 - 1;

export const toSteps = (score: number): number => Math.ceil(score * STEPS);
export const fromSteps = (steps: number): number => steps / STEPS;

export function newParty(side: Party["side"], key: number, limit: number): Party {
  return { key, side, limit, price: 0, edges: [], held: [], distance: FAR, via: null };
}

export const otherEnd = (edge: Edge, party: Party): Party => (edge.request === party ? edge.helper : edge.request);

export const hasRoom = (party: Party): boolean => party.held.length < party.limit;

/** Joins a request and a helper by an edge that is not held. */
export function link(request: Party, helper: Party, score: number, index: number): void {
  const edge: Edge = { request, helper, index, score: toSteps(score), held: false, bid: 0 };
  request.edges.push(edge);
  helper.edges.push(edge);
}

function takeOut(edges: Edge[], edge: Edge): void {
  const last = edges.pop();
  if (last && last !== edge) edges[edges.indexOf(edge)] = last;
}

/** Forgets an edge that is not held. */
export function unlink(edge: Edge): void {
  takeOut(edge.request.edges, edge);
  takeOut(edge.helper.edges, edge);
}

export function hold(edge: Edge): void {
  edge.held = true;
  edge.request.held.push(edge);
  edge.helper.held.push(edge);
}

export function release(edge: Edge): void {
  edge.held = false;
  takeOut(edge.request.held, edge);
  takeOut(edge.helper.held, edge);
}

/** The lowest price at which no edge of a party is worth more than its two prices together. */
export function coveringPrice(party: Party): number {
  let price = 0;
  for (const edge of party.edges) price = Math.max(price, edge.score - otherEnd(edge, party).price);
  return price;
}

/**
 * The dual objective: no assignment within the limits scores more, whatever the prices are, in steps.
 * (Weak duality of linear programming; one party of each edge is enough to name them all, here the requests.)
 */
export function upperBound(requests: Iterable<Party>, helpers: Iterable<Party>): number {
  let bound = 0;
  for (const helper of helpers) bound += helper.price * helper.limit;
  for (const request of requests) {
    bound += request.price * request.limit;
    for (const { score, helper } of request.edges) bound += Math.max(0, score - request.price - helper.price);
  }
  return bound;
}
