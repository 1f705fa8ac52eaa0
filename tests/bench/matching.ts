import { type AssignmentFigures, benchAssignment } from "./matching-assignment.ts";
import { benchRetrieval, type Retrieval } from "./matching-retrieval.ts";

export type MatchingFigures = { assignment: AssignmentFigures; retrieval: Retrieval };

/** What the matching module costs and how good it is, part by part. The keys are those of docs/matching.md. */
export async function benchMatching(): Promise<MatchingFigures> {
  return { assignment: await benchAssignment(), retrieval: await benchRetrieval() };
}
