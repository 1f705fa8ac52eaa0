import "server-only";
import type { Db } from "#db/client.ts";
import type { DecisionRow } from "#db/queries/decisions.ts";
import { findAddressee } from "#db/queries/people.ts";
import type { City } from "#lib/cities/city.ts";
import type { StatementText } from "#lib/moderation/statement.ts";
import { notify } from "../notifications/notify.ts";
import { decisionLink } from "./decision-link.ts";

/** Sends the reasons of a restriction to the person concerned, word for word, with the way to contest it. */
export async function tellDecision(
  tx: Db,
  { id: cityId, slug: citySlug }: City,
  { id: decisionId, memberId }: Pick<DecisionRow, "id" | "memberId">,
  words: StatementText,
  now: Date,
): Promise<void> {
  const to = await findAddressee(tx, { cityId, memberId });
  if (!to) return;
  const payload = { words, link: decisionLink(to.locale, { citySlug, cityId, decisionId }) };
  const place = { route: "decision", params: { city: citySlug }, query: { decision: decisionId } } as const;
  const businessKey = `decision-made:${decisionId}`;
  await notify(tx, to, { kind: "decision-made", payload, notice: { words: {}, place }, businessKey }, now);
}
