/*
 * Who is asked for which request, for requests of one pace whose waves go out together: one global assignment by score,
 * lowered for those asked lately. First one helper for each request, then the rest of the waves, so that nobody waits
 * without anybody while another one is put to three people.
 */
import { assign } from "../assignment/assign.ts";
import type { Candidate } from "./request-candidates.ts";

export type Asking = { size: number; candidates: readonly Candidate[] };

const FIRST = 1;

type Edge = { asker: number; candidate: Candidate };

/** Every way to ask somebody who has room and is not asked for this request already, request by request. */
function edgesOf(asking: readonly Asking[], taken: readonly Set<Candidate>[], room: Int32Array): Edge[] {
  return asking.flatMap(({ candidates }, asker) =>
    candidates
      .filter((candidate) => (room[candidate.helper] ?? 0) > 0 && !taken[asker]?.has(candidate))
      .map((candidate) => ({ asker, candidate })),
  );
}

/** The edges as the assignment reads them. */
function problemOf(edges: readonly Edge[], wanted: Int32Array, capacity: Int32Array, factors: Float64Array) {
  const firstEdge = new Int32Array(wanted.length + 1);
  for (const { asker } of edges) firstEdge[asker + 1] = (firstEdge[asker + 1] ?? 0) + 1;
  for (let at = 0; at < wanted.length; at += 1) firstEdge[at + 1] = (firstEdge[at + 1] ?? 0) + (firstEdge[at] ?? 0);
  const edgeHelper = Int32Array.from(edges, ({ candidate }) => candidate.helper);
  const edgeScore = Float64Array.from(edges, ({ candidate: { pair, helper } }) => pair.score * (factors[helper] ?? 1));
  return { wanted, capacity, firstEdge, edgeHelper, edgeScore };
}

/**
 * The candidates to ask for each request, in its order. `room` is how many invitations each helper may still get, and is
 * lowered by those given; `factors` is what is left of each helper's scores.
 */
export function shareHelpers(asking: readonly Asking[], room: Int32Array, factors: Float64Array): Candidate[][] {
  const taken = asking.map(() => new Set<Candidate>());
  for (const upTo of [FIRST, Number.POSITIVE_INFINITY]) {
    const wanted = Int32Array.from(asking, ({ size }, at) => Math.min(size, upTo) - (taken[at]?.size ?? 0));
    const edges = edgesOf(asking, taken, room);
    for (const chosen of assign(problemOf(edges, wanted, room, factors)).edges) {
      const edge = edges[chosen];
      if (!edge) throw new RangeError(`the assignment chose an edge that does not exist: ${chosen}`);
      taken[edge.asker]?.add(edge.candidate);
      room[edge.candidate.helper] = (room[edge.candidate.helper] ?? 0) - 1;
    }
  }
  return taken.map((candidates) => [...candidates]);
}
