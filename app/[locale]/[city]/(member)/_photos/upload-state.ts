import { type FormState, IDLE } from "#lib/forms/form-state.ts";
import { REFUSAL_CODES } from "#lib/refusals/refusal.ts";

export type PhotosQuery = { fait?: string | string[]; probleme?: string | string[]; alt?: string | string[] };

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** The answer to a photo that was sent: a form with a file is answered by a redirect, which carries it in its address. */
export function uploadState(query: PhotosQuery): FormState {
  const problem = one(query.probleme);
  if (!problem) return IDLE;
  const values = { alt: one(query.alt) };
  const code = REFUSAL_CODES.find((known) => known === problem);
  if (code) return { status: "refused", code, values };
  const field = problem.startsWith("photoAlt.") ? "alt" : "photo";
  return { status: "invalid", fieldErrors: { [field]: [problem] }, values };
}
