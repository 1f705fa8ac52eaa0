import { benchRetrieval, type Retrieval } from "./matching-retrieval.ts";

export type Matching = { retrieval: Retrieval };

/** The figures of docs/matching.md. */
export async function benchMatching(): Promise<Matching> {
  return { retrieval: await benchRetrieval() };
}
