import "server-only";
import type { Db } from "#db/client.ts";
import { listRequesters } from "#db/queries/invited-helpers.ts";
import { findAddressees } from "#db/queries/people.ts";
import { nextDaytime } from "#lib/cities/daytime.ts";
import { href } from "#lib/i18n/routes.ts";
import { env } from "../env.ts";
import { notify } from "../notifications/notify.ts";

type Place = { id: string; slug: string };
type Writer = { city: Place & { timeZone: string }; now: Date };

/** Tells the authors of some requests that the city's desk has them now; in the daytime. */
export async function writeOfDesk(tx: Db, { city, now }: Writer, requestIds: readonly string[]): Promise<void> {
  const requesters = await listRequesters(tx, { cityId: city.id, requestIds });
  const memberIds = requesters.map(({ authorId }) => authorId);
  const people = await findAddressees(tx, { cityId: city.id, memberIds });
  for (const { requestId, authorId, title, asked } of requesters) {
    const to = people.get(authorId);
    if (!to) continue;
    const place = { city: city.slug, id: requestId };
    await notify(
      tx,
      to,
      {
        kind: "request-at-desk",
        payload: { title, asked, link: env().baseUrl + href(to.locale, "published", place) },
        notice: { words: { title }, place: { route: "published", params: place } },
        businessKey: `request-at-desk:${requestId}:${now.toISOString()}`,
        leaveAt: nextDaytime(now, city.timeZone),
      },
      now,
    );
  }
}
