/*
 * An assignment that follows requests and helpers as they come, go and change, and is as good after each change as if all
 * had been assigned anew. It keeps the prices, which say at once who is concerned: a change is settled by a few shortest
 * augmenting paths around it (`settle.ts`; the repair of a matching after one change is that of G. A. Mills-Tettey,
 * A. Stentz and M. B. Dias, "The dynamic Hungarian algorithm for the assignment problem with changing costs",
 * Carnegie Mellon University, CMU-RI-TR-07-27, 2007).
 */
import { clearMarket, openMarket } from "./market.ts";
import {
  coveringPrice,
  type Edge,
  fromSteps,
  link,
  newParty,
  otherEnd,
  type Party,
  release,
  unlink,
  upperBound,
} from "./party.ts";
import { type AssignmentProblem, checkEdge, checkLimit } from "./problem.ts";
import { settle } from "./settle.ts";

/** Whom a request could be put to, and how well that would do, in (0, 1]. */
export type Candidate = { helper: number; score: number };

/** Puts a party back to what it may hold, the least worth first, and sees to those who lose by it. */
function setLimit(party: Party, limit: number): void {
  party.limit = limit;
  const worth = (edge: Edge) => edge.score - otherEnd(edge, party).price;
  const lost = party.held.toSorted((one, other) => worth(other) - worth(one)).slice(limit);
  for (const edge of lost) {
    // So high that what is lost is worth no more than its price, and what is kept no less.
    party.price = Math.max(party.price, worth(edge));
    release(edge);
  }
  for (const edge of lost) settle(otherEnd(edge, party));
  settle(party);
}

export class IncrementalAssignment {
  readonly #helpers: Party[];
  readonly #requests: Map<number, Party>;
  #nextRequest: number;

  /** Assigns a problem, whose requests and helpers keep their indexes as keys. Throws a `RangeError` as `assign` does. */
  constructor(problem: AssignmentProblem) {
    const market = openMarket(problem);
    clearMarket(market);
    this.#helpers = market.helpers;
    this.#requests = new Map(market.requests.entries());
    this.#nextRequest = market.requests.length;
  }

  /**
   * A new request, put to the best it can get; others may be moved for it where the whole gains. Returns its key. The best
   * of several candidates with the same helper counts. Throws a `RangeError`, and changes nothing, for what `assign` refuses.
   */
  addRequest(wanted: number, candidates: readonly Candidate[]): number {
    checkLimit("request", wanted);
    const best = new Map<number, number>();
    for (const { helper, score } of candidates) {
      checkEdge(helper, score, this.#helpers.length);
      best.set(helper, Math.max(score, best.get(helper) ?? 0));
    }
    const request = newParty("request", this.#nextRequest++, wanted);
    for (const [helper, score] of best) link(request, this.#helpers[helper] as Party, score, helper);
    request.price = coveringPrice(request);
    this.#requests.set(request.key, request);
    settle(request);
    return request.key;
  }

  /** A request that is over: its helpers are free for others. Its key is never used again. */
  removeRequest(request: number): void {
    const party = this.#request(request);
    setLimit(party, 0);
    for (const edge of [...party.edges]) unlink(edge);
    this.#requests.delete(request);
  }

  /** How many helpers a request may be put to from now on. */
  setWanted(request: number, wanted: number): void {
    checkLimit("request", wanted);
    setLimit(this.#request(request), wanted);
  }

  /** How many requests a helper may get from now on. */
  setCapacity(helper: number, capacity: number): void {
    checkLimit("helper", capacity);
    const party = this.#helpers[helper];
    if (!party) throw new RangeError(`no helper ${helper}`);
    setLimit(party, capacity);
  }

  /** The helpers whom a request is put to, ascending. */
  helpersOf(request: number): number[] {
    return this.#request(request)
      .held.map(({ helper }) => helper.key)
      .sort((one, other) => one - other);
  }

  /** The sum of the scores chosen, each rounded up to a step of 2e-9. */
  get total(): number {
    let steps = 0;
    for (const { held } of this.#requests.values()) for (const { score } of held) steps += score;
    return fromSteps(steps);
  }

  /** What no assignment can exceed: the prices prove it, without trusting how the edges were found. */
  get upperBound(): number {
    return fromSteps(upperBound(this.#requests.values(), this.#helpers));
  }

  #request(key: number): Party {
    const party = this.#requests.get(key);
    if (!party) throw new RangeError(`no request ${key}`);
    return party;
  }
}
