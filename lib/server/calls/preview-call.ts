import "server-only";
import { database, inScope } from "#db/client.ts";
import { listCurrentQuartiers } from "#db/queries/call-candidates.ts";
import { getCity } from "#db/queries/cities.ts";
import { findAddressee } from "#db/queries/people.ts";
import type { CallInput } from "#lib/calls/call.schema.ts";
import { callSchema } from "#lib/calls/call.schema.ts";
import { isNearlyEverybody } from "#lib/calls/who-to-ask.ts";
import type { FormValues } from "#lib/forms/form-state.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import type { Member } from "#lib/identity/member.ts";
import { findRisks } from "#lib/moderation/find-risks.ts";
import type { Finding } from "#lib/moderation/finding.ts";
import { ruleState } from "#lib/moderation/rules-in-force.ts";
import type { RenderedMail } from "../mail/compose-mail.ts";
import { renderMail } from "../mail/render-mail.ts";
import { serviceScope } from "../scopes.ts";
import { checkCall } from "./check-call.ts";
import { type FoundReach, findReach } from "./find-reach.ts";
import { callPayload } from "./write-to-called.ts";

/** What a call would do, and the very words that it would send. */
export type CallPreview = {
  input: CallInput;
  reach: FoundReach;
  asked: number;
  /** So many that it is nearly everybody who is active here. */
  nearlyAll: boolean;
  quartiers: string[];
  message: RenderedMail;
  /** What the rules of moderation see in the words: told, and for the agent to judge. */
  risks: Finding[];
};
export type CallAttempt =
  | { state: "invalid"; fieldErrors: Record<string, string[]> }
  | { state: "ready"; preview: CallPreview };

/** What a call would do that an agent wrote; what is wrong with it otherwise. It sends nothing. Null for who is no agent. */
export async function previewCall(
  member: Member,
  values: FormValues,
  locale: Locale,
  now: Date,
): Promise<CallAttempt | null> {
  if (!worksAtDesk(member)) return null;
  const read = callSchema.safeParse(values);
  if (!read.success) {
    // Of each field the first thing that is wrong is told.
    const issues = read.error.issues.map(({ path, message }) => [String(path[0]), [message]] as [string, string[]]);
    return { state: "invalid", fieldErrors: Object.fromEntries(issues.reverse()) };
  }
  try {
    return { state: "ready", preview: await previewOf(member, read.data, locale, now) };
  } catch (error) {
    if (!(error instanceof InvalidField)) throw error;
    return { state: "invalid", fieldErrors: { [error.field]: [error.key] } };
  }
}

async function previewOf(member: Member, input: CallInput, locale: Locale, now: Date): Promise<CallPreview> {
  const db = database();
  const { cityId, id: authorId } = member;
  const city = await getCity(db, cityId);
  const current = await listCurrentQuartiers(db, cityId);
  const audience = checkCall(city, input, current, now);
  const find = () => findReach(database(), { city, authorId, audience }, current, now);
  const reach = await inScope(serviceScope(cityId), find);
  const chosen = current.filter(({ id }) => audience.quartierIds.includes(id));
  const asked = reach.ask.length;
  const call = { ...contentOf(input), quartiers: chosen.map(({ shortName }) => shortName), timeZone: city.timeZone };
  const example = { city, callId: "", memberId: "" };
  const me = await findAddressee(db, { cityId, memberId: authorId });
  return {
    input,
    reach,
    asked,
    nearlyAll: isNearlyEverybody(asked, reach.active),
    quartiers: chosen.map(({ name }) => name),
    message: renderMail("call", callPayload(call, example, locale), {
      locale,
      city,
      footer: null,
      name: me?.firstName ?? null,
    }),
    risks: findRisks(`${input.titre}.\n${input.texte}`).filter(
      (risk) => ruleState(risk, city.settings.moderation.rules) !== "off",
    ),
  };
}

const contentOf = ({ categorie: category, titre: title, texte: body, debut: startsOn, fin: endsOn }: CallInput) => ({
  category,
  title,
  body,
  startsOn,
  endsOn,
});
