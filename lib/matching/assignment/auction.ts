/*
 * A quick guess of the prices: a forward auction with a fixed increment (D. P. Bertsekas, "The auction algorithm: a
 * distributed relaxation method for the assignment problem", Annals of Operations Research 14, 1988), one bidder at a time,
 * for bidders who want several places and sellers who have several. A bidder goes where they gain most, and bids so much
 * that the next best would be better by the increment only; a seller without room puts out the lowest bid.
 *
 * Only the prices are kept. They need not be right: settling makes the outcome exact from any prices, but from none at all
 * it takes several times as long where there are about as many places as are wanted.
 */
import { type Edge, hasRoom, hold, otherEnd, type Party, release, toSteps } from "./party.ts";

/** A smaller one gives better prices and takes longer; this gave the shortest time for both together. */
const INCREMENT = toSteps(0.005);

/** The edge by which a bidder gains most, with its bid written on it; null when nothing gains. */
function chooseEdge(bidder: Party): Edge | null {
  let [best, gain, nextGain]: [Edge | null, number, number] = [null, 0, 0];
  for (const edge of bidder.edges) {
    const seller = otherEnd(edge, bidder);
    const edgeGain = edge.held || seller.limit === 0 ? 0 : edge.score - seller.price;
    if (edgeGain > gain) {
      nextGain = gain;
      gain = edgeGain;
      best = edge;
    } else if (edgeGain > nextGain) nextGain = edgeGain;
  }
  if (best) best.bid = Math.min(best.score, best.score - nextGain + INCREMENT);
  return best;
}

const lowestBid = ({ held }: Party): Edge => held.reduce((lowest, edge) => (edge.bid < lowest.bid ? edge : lowest));

/** Takes a bid, and returns the bidder who was put out for it. The price is the lowest bid once there is no room. */
function sell(edge: Edge, bidder: Party): Party | null {
  const seller = otherEnd(edge, bidder);
  const out = hasRoom(seller) ? null : lowestBid(seller);
  if (out) release(out);
  hold(edge);
  if (!hasRoom(seller)) seller.price = lowestBid(seller).bid;
  return out && otherEnd(out, seller);
}

/** Lets a bidder bid until nothing more is to be gained. Returns those who were put out. */
function bidAll(bidder: Party): Party[] {
  const out: Party[] = [];
  while (hasRoom(bidder)) {
    const edge = chooseEdge(bidder);
    if (!edge) break;
    const loser = sell(edge, bidder);
    if (loser) out.push(loser);
  }
  return out;
}

/**
 * Gives the other side of the bidders the prices at which an auction among them ends. Everybody comes and leaves holding
 * nothing. It ends, because each bid raises a price and none goes above the score.
 */
export function guessPrices(bidders: readonly Party[]): void {
  const waiting = bidders.toReversed();
  for (let bidder = waiting.pop(); bidder; bidder = waiting.pop()) waiting.push(...bidAll(bidder));
  for (const bidder of bidders) for (const edge of [...bidder.held]) release(edge);
}
