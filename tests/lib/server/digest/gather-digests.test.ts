import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { insertBlock } from "#db/queries/blocks.ts";
import { listings } from "#db/schema/listings.ts";
import { cityNews } from "#db/schema/notifications.ts";
import { uuidv7 } from "#db/uuid.ts";
import { writeDigests } from "#lib/server/digest/write-digests.ts";
import { agreeTime } from "#lib/server/exchanges/agree-time.ts";
import { suggestTime } from "#lib/server/exchanges/suggest-time.ts";
import { timeAt } from "#tests/support/aftercare.ts";
import { startTalk, type Talk } from "#tests/support/conversations.ts";
import { choose, daysAfter, digestsOf, THURSDAY } from "#tests/support/digests.ts";
import { hoursAfter, insertHelper, insertRequest, MORNING } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { act } from "#tests/support/exchange-flow.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
});

const mailsOf = (member: TestMember) => digestsOf(base.db, member).mails();
const lastOf = async (member: TestMember) => (await mailsOf(member)).at(-1);

describe("one's own open things", () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await startTalk(base.db, a, MORNING);
    // Too old to be told to others as a request near them.
    await base.db
      .update(listings)
      .set({ expiresAt: daysAfter(20) })
      .where(eq(listings.id, talk.request));
  });
  const own = async (member: TestMember) => (await lastOf(member))?.own ?? [];
  const suggest = (by: TestMember, day: string) => suggestTime(by, timeAt(talk.exchange, day, "10:00"), THURSDAY);
  const appointment = async () => {
    const rows = await base.db.execute<{ id: string }>(`select id from appointments order by created_at desc limit 1`);
    return rows[0]?.id ?? "";
  };

  test("are told once in each state: a proposal, a time to agree, a meeting", async () => {
    const link = `http://localhost:3000/ville-a/mes-echanges/${talk.exchange}`;
    const title = "Besoin de quelques courses";
    await choose(base.db, talk.beneficiary, { digestRhythm: "daily" });
    await choose(base.db, talk.helper, { digestRhythm: "daily" });
    await writeDigests(base.db, daysAfter(-1));
    expect(await own(talk.beneficiary)).toEqual([{ about: "proposal", name: "Bilal", title, link }]);
    expect(await own(talk.helper)).toEqual([]);
    await writeDigests(base.db, THURSDAY);
    expect(await digestsOf(base.db, talk.beneficiary).days()).toEqual(["2027-03-10 sent", "2027-03-11 empty"]);

    await act(talk.beneficiary, talk.exchange, "accept", THURSDAY);
    await writeDigests(base.db, daysAfter(1));
    expect(await own(talk.beneficiary)).toEqual([{ about: "timeToAgree", name: "Bilal", title, link }]);
    expect(await own(talk.helper)).toEqual([{ about: "timeToAgree", name: "Alex resident", title, link }]);

    await suggest(talk.helper, "2027-03-15");
    await writeDigests(base.db, daysAfter(2));
    expect(await own(talk.beneficiary)).toMatchObject([{ about: "timeToAgree" }]);
    expect(await digestsOf(base.db, talk.helper).days()).toContain("2027-03-13 empty");

    await agreeTime(
      talk.beneficiary,
      { exchange: talk.exchange, appointment: await appointment(), reminder: false },
      daysAfter(2),
    );
    await writeDigests(base.db, daysAfter(3));
    const meeting = { about: "meeting", name: "Alex resident", title, startsAt: "2027-03-15T09:00:00.000Z", link };
    expect(await own(talk.helper)).toEqual([meeting]);
    await writeDigests(base.db, daysAfter(4));
    expect(await digestsOf(base.db, talk.helper).days()).toContain("2027-03-15 empty");
  });

  test("are a meeting a week before in a weekly digest, two days before in a daily one", async () => {
    await act(talk.beneficiary, talk.exchange, "accept", MORNING);
    await choose(base.db, talk.helper, { digestRhythm: "daily" });
    await suggest(talk.helper, "2027-03-16");
    await agreeTime(
      talk.beneficiary,
      { exchange: talk.exchange, appointment: await appointment(), reminder: false },
      MORNING,
    );
    await writeDigests(base.db, THURSDAY);
    expect(await own(talk.beneficiary)).toMatchObject([{ about: "meeting" }]);
    expect(await own(talk.helper)).toEqual([]);
    await writeDigests(base.db, daysAfter(4));
    expect(await own(talk.helper)).toMatchObject([{ about: "meeting" }]);
  });

  test("are requests that still wait and offers that are paused, each once in that state", async () => {
    const [, neighbour] = a.neighbours;
    const past = { publishedAt: hoursAfter(-72), createdAt: hoursAfter(-72) };
    const waiting = await insertRequest(base.db, a, { title: "Une demande qui attend", ...past }, neighbour);
    await insertRequest(base.db, a, { title: "Une demande toute neuve", publishedAt: hoursAfter(30) }, neighbour);
    const { offerId } = await insertHelper(base.db, a);
    await base.db.update(listings).set({ status: "paused", authorId: neighbour.id }).where(eq(listings.id, offerId));
    await writeDigests(base.db, THURSDAY);
    expect(await own(neighbour)).toEqual([
      {
        about: "requestWaiting",
        name: "",
        title: "Une demande qui attend",
        link: `http://localhost:3000/ville-a/mes-annonces/${waiting}`,
      },
      {
        about: "offerPaused",
        name: "",
        title: "Je fais vos courses",
        link: `http://localhost:3000/ville-a/mes-annonces/${offerId}`,
      },
    ]);
    await writeDigests(base.db, daysAfter(7));
    // By then the other one has waited long enough.
    expect(await own(neighbour)).toMatchObject([{ title: "Une demande toute neuve" }]);
  });

  test("are nothing with somebody who is blocked, was suspended, or in a conversation that one left", async () => {
    await insertBlock(base.db, { cityId: a.id, memberId: talk.helper.id, otherId: talk.beneficiary.id, now: MORNING });
    await writeDigests(base.db, THURSDAY);
    expect(await own(talk.beneficiary)).toEqual([]);
  });
});

describe("news of the city", () => {
  const tell = (title: string, overrides: Partial<typeof cityNews.$inferInsert> = {}, city = a) =>
    base.db.insert(cityNews).values({
      cityId: city.id,
      id: uuidv7(),
      title,
      summary: "Quelques mots de la Ville.",
      createdBy: city.members.agent.id,
      publishedAt: hoursAfter(-24),
      endsOn: "2027-04-30",
      ...overrides,
    });
  const news = async (member: TestMember) => (await mailsOf(member)).map((mail) => mail.news.map(({ title }) => title));

  test("are the three newest that are current, then those that were not told yet", async () => {
    await tell("La plus ancienne", { publishedAt: hoursAfter(-96), link: "https://www.besancon.fr/" });
    await tell("La troisième", { publishedAt: hoursAfter(-72) });
    await tell("La deuxième", { publishedAt: hoursAfter(-48) });
    await tell("La plus récente");
    await tell("Celle d’hier", { endsOn: "2027-03-10" });
    await tell("Celle de demain", { publishedAt: daysAfter(30) });
    await tell("Celle qui fut retirée", { withdrawnAt: MORNING });
    await tell("Celle de la ville B", {}, b);
    await writeDigests(base.db, THURSDAY);
    await writeDigests(base.db, daysAfter(7));
    await writeDigests(base.db, daysAfter(14));
    const [me] = a.neighbours;
    expect(await news(me)).toEqual([["La plus récente", "La deuxième", "La troisième"], ["La plus ancienne"]]);
    expect((await lastOf(me))?.news).toEqual([
      { title: "La plus ancienne", summary: "Quelques mots de la Ville.", link: "https://www.besancon.fr/" },
    ]);
    expect(await news(b.neighbours[0])).toEqual([["Celle de la ville B"]]);
  });

  test("are left out for whoever does not want them", async () => {
    const [me] = a.neighbours;
    await tell("Une nouvelle");
    await choose(base.db, me, { mail: ["digest", "messages"] });
    await writeDigests(base.db, THURSDAY);
    expect(await digestsOf(base.db, me).days()).toEqual(["2027-03-11 empty"]);
  });
});
