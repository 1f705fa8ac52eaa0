import "server-only";
import { database } from "#db/client.ts";
import { getCity } from "#db/queries/cities.ts";
import { insertNews, lockNews, updateNews } from "#db/queries/city-news.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import type { Member } from "#lib/identity/member.ts";
import { localDay } from "#lib/listings/local-time.ts";
import type { NewsInput } from "#lib/notifications/news.schema.ts";
import { newsBeginning, newsProblem } from "#lib/notifications/news.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { oncePerKey } from "../once-per-key.ts";

type Days = { today: string; timeZone: string; now: Date };

/** What is stored of a form; throws `InvalidField` for days that cannot be. `before`: since when it was told so far. */
function contentOf(input: NewsInput, { today, timeZone, now }: Days, before: Date | null) {
  const { newsTitle: title, newsText: summary, newsLink: link, startsOn, endsOn } = input;
  const begun = before && localDay(before, timeZone).date;
  const problem = newsProblem({ startsOn, endsOn }, today, begun);
  if (problem) throw new InvalidField(problem.field, problem.key);
  // What is told already goes on: its beginning is not moved by a correction.
  const kept = before && (begun === startsOn || (startsOn === null && before <= now)) ? before : null;
  return { title, summary, link, endsOn, publishedAt: kept ?? newsBeginning(startsOn, today, timeZone, now) };
}

async function daysOf({ cityId }: Member, now: Date): Promise<Days> {
  const { timeZone } = await getCity(database(), cityId);
  return { today: localDay(now, timeZone).date, timeZone, now };
}

/** The city tells something more. A repeated key adds nothing. Refuses `not-found` to whoever does not work at its desk. */
export async function addNews(member: Member, key: string, input: NewsInput, now: Date): Promise<void> {
  if (!worksAtDesk(member)) throw new Refusal("not-found");
  const { cityId, id: createdBy } = member;
  const content = contentOf(input, await daysOf(member, now), null);
  await oncePerKey({ cityId, memberId: createdBy, key }, now, (tx) =>
    insertNews(tx, { ...content, cityId, createdBy }),
  );
}

/** Corrects what the city tells; whoever read it is not told again. Refuses `not-found`. */
export async function editNews(member: Member, id: string, input: NewsInput, now: Date): Promise<void> {
  if (!worksAtDesk(member)) throw new Refusal("not-found");
  const key = { cityId: member.cityId, id };
  const days = await daysOf(member, now);
  await database().transaction(async (tx) => {
    const before = await lockNews(tx, key);
    if (!before) throw new Refusal("not-found");
    await updateNews(tx, key, contentOf(input, days, before.publishedAt));
  });
}
