import type { NextRequest } from "next/server";
import { claimUntilWords } from "#components/moderation/time-words.ts";
import { type FormState, IDLE } from "#lib/forms/form-state.ts";
import { DEFAULT_LOCALE, isLocale, type Locale } from "#lib/i18n/locale.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import { caseSchema } from "#lib/moderation/decision.schema.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { memberAction } from "#lib/server/actions.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { smallForm } from "#lib/server/http/small-form.ts";
import { claimCase, claimEnd } from "#lib/server/moderation/claim-case.ts";

type Props = { params: Promise<{ city: string }> };

const HEADERS = { "Cache-Control": "private, no-store" };

const keep = memberAction(caseSchema, async (member, input) => {
  if (!moderates(member)) throw new Refusal("not-found");
  if (!(await claimCase(member, input.case, new Date()))) throw new Refusal("already-taken");
});

function refusalStatus(answer: FormState | null): number {
  if (answer?.status !== "refused") return 403;
  if (answer.code === "unavailable") return 503;
  return answer.code === "already-taken" ? 409 : 403;
}

/** Until when a case that is kept now stays with its moderator, in words. */
async function untilWords(slug: string, asked: string | null): Promise<string> {
  const city = await loadCity(slug);
  const locale = isLocale(asked ?? "") ? (asked as Locale) : DEFAULT_LOCALE;
  return city ? claimUntilWords(claimEnd(city, new Date()), locale, city.timeZone) : "";
}

/** Keeps a case for the moderator who works on it a while longer. 409 once somebody else has it. */
export async function POST(request: NextRequest, { params }: Props): Promise<Response> {
  const { city } = await params;
  const form = await smallForm(request);
  const answer = form && (await keep(city, IDLE, form));
  if (answer?.status !== "done") {
    return Response.json({ error: "not_kept" }, { status: refusalStatus(answer), headers: HEADERS });
  }
  const until = await untilWords(city, request.nextUrl.searchParams.get("locale"));
  return Response.json({ until }, { headers: HEADERS });
}
