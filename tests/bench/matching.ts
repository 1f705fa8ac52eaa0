import { type AssignmentFigures, benchAssignment } from "./matching-assignment.ts";

export type MatchingFigures = { assignment: AssignmentFigures };

/** What the matching module costs and how good it is, part by part. The keys are those of docs/matching.md. */
export async function benchMatching(): Promise<MatchingFigures> {
  return {
    assignment: await benchAssignment(),
  };
}
