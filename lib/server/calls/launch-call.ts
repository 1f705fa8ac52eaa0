import "server-only";
import type { Db } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import type { CalledQuartier } from "#db/queries/call-candidates.ts";
import { insertCall } from "#db/queries/calls.ts";
import type { CallInput } from "#lib/calls/call.schema.ts";
import type { City } from "#lib/cities/city.ts";
import { writeToCalled } from "./write-to-called.ts";

/** `quartiers`: those of the call. `memberIds`: whom it asks, one at least. */
type Launched = {
  city: Pick<City, "id" | "slug" | "timeZone">;
  authorId: string;
  input: CallInput;
  quartiers: readonly CalledQuartier[];
  memberIds: readonly string[];
};

/** Writes a call down, tells those whom it asks, and puts it in the log; its caller has judged all of it. Gives its id. */
export async function launchCall(
  tx: Db,
  { city, authorId, input, quartiers, memberIds }: Launched,
  now: Date,
): Promise<string> {
  const { categorie: category, titre: title, texte: body, debut: startsOn, fin: endsOn } = input;
  const content = { category, title, body, startsOn, endsOn };
  const quartierIds = quartiers.map(({ id }) => id);
  const cityId = city.id;
  const id = await insertCall(tx, { cityId, ...content, quartierIds, authorId, memberIds, now });
  const call = { id, ...content, quartiers: quartiers.map(({ shortName }) => shortName) };
  await writeToCalled(tx, { city, call, memberIds }, now);
  await insertAuditEntry(tx, {
    cityId,
    actorId: authorId,
    action: "call.sent",
    subject: `call:${id}`,
    details: { category, quartiers: quartiers.length, people: memberIds.length, until: endsOn },
    now,
  });
  return id;
}
