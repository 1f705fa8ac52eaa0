import { guessPrices } from "./auction.ts";
import { coveringPrice, link, newParty, type Party } from "./party.ts";
import { type AssignmentProblem, checkEdge, checkLimit } from "./problem.ts";
import { settle } from "./settle.ts";

export type Market = { requests: Party[]; helpers: Party[] };

function newParties(side: Party["side"], limits: Int32Array): Party[] {
  return Array.from(limits, (limit, key) => {
    checkLimit(side, limit);
    return newParty(side, key, limit);
  });
}

/** The edges of a request by their indexes, ascending: the better one of two that lead to the same helper, the first of equals. */
function distinctEdges({ edgeHelper, edgeScore }: AssignmentProblem, from: number, to: number): number[] {
  const best = new Map<number, number>();
  for (let edge = from; edge < to; edge += 1) {
    const [helper, score] = [edgeHelper[edge] as number, edgeScore[edge] as number];
    const other = best.get(helper);
    if (other === undefined || score > (edgeScore[other] as number)) best.set(helper, edge);
  }
  return [...best.values()];
}

/** The parties of a problem with their edges, nothing held. Throws a `RangeError` where the problem is not as described. */
export function openMarket(problem: AssignmentProblem): Market {
  const requests = newParties("request", problem.wanted);
  const helpers = newParties("helper", problem.capacity);
  for (const request of requests) {
    const [from = 0, to = 0] = problem.firstEdge.subarray(request.key, request.key + 2);
    for (const edge of distinctEdges(problem, from, to)) {
      const [helper, score] = [problem.edgeHelper[edge] as number, problem.edgeScore[edge] as number];
      checkEdge(helper, score, helpers.length);
      link(request, helpers[helper] as Party, score, edge);
    }
  }
  return { requests, helpers };
}

const places = (parties: readonly Party[]): number => parties.reduce((sum, { limit }) => sum + limit, 0);

/** Chooses the edges of a market that nobody holds anything of yet. The side with fewer places looks for those of the other. */
export function clearMarket({ requests, helpers }: Market): void {
  const [seekers, others] = places(requests) <= places(helpers) ? [requests, helpers] : [helpers, requests];
  guessPrices(seekers);
  for (const seeker of seekers) seeker.price = coveringPrice(seeker);
  for (const seeker of seekers) settle(seeker);
  // Whom the auction gave a price and who has room after all.
  for (const other of others) settle(other);
}
