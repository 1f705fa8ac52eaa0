import type { NextRequest } from "next/server";
import { IDLE } from "#lib/forms/form-state.ts";
import { caseSchema } from "#lib/moderation/decision.schema.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { memberAction } from "#lib/server/actions.ts";
import { smallForm } from "#lib/server/http/small-form.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";

type Props = { params: Promise<{ city: string }> };

const keep = memberAction(caseSchema, async (member, input) => {
  if (!(await claimCase(member, input.case, new Date()))) throw new Refusal("already-taken");
});

async function statusOf(city: string, form: FormData | null): Promise<number> {
  const answer = form && (await keep(city, IDLE, form));
  if (answer?.status === "done") return 204;
  if (answer?.status !== "refused") return 403;
  if (answer.code === "unavailable") return 503;
  return answer.code === "already-taken" ? 409 : 403;
}

/** Keeps a case for the moderator who works on it a while longer. 409 once somebody else has it. */
export async function POST(request: NextRequest, { params }: Props): Promise<Response> {
  const { city } = await params;
  const status = await statusOf(city, await smallForm(request));
  return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
}
