import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { appointments, contactReveals, thanks } from "#db/schema/exchanges.ts";
import { uuidv7 } from "#db/uuid.ts";
import { actOnExchange } from "#lib/server/exchanges/act-on-exchange.ts";
import { exportExchanges } from "#lib/server/privacy/export-exchanges.ts";
import { reportMember } from "#lib/server/reports/report-member.ts";
import { leaveConversation } from "#lib/server/safety/leave-conversation.ts";
import { shareIn } from "#tests/support/contacts.ts";
import { startTalk, type Talk, write } from "#tests/support/conversations.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let talk: Talk;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
  talk = await startTalk(base.db, a, NOW);
});

const NOW = new Date();

test("holds one's exchanges with their times, what one shares, thanks, the talk, and the log", async () => {
  const { city, helper, beneficiary, exchange: exchangeId } = talk;
  const cityId = city.id;
  await actOnExchange(beneficiary, { exchange: exchangeId, action: "accept", reason: null }, NOW);
  await write(base.db, talk, beneficiary, "Mon numéro : 06 12 34 56 78");
  await write(base.db, talk, helper, "Merci");
  await base.db.insert(appointments).values({
    cityId,
    id: uuidv7(),
    exchangeId,
    startsAt: NOW,
    minutes: 60,
    place: "au café",
    proposedBy: "beneficiary",
    state: "agreed",
    createdAt: NOW,
    agreedAt: NOW,
  });
  const key = { cityId, exchangeId };
  await shareIn(base.db, { ...key, memberId: helper.id }, { phone: "06 99 99 99 99", sharedAt: NOW });
  await shareIn(base.db, { ...key, memberId: beneficiary.id }, { address: "1 rue Secrète", sharedAt: NOW });
  const shown = { cityId, exchangeId, ownerId: helper.id, viewerId: beneficiary.id, fields: ["phone"] };
  await base.db.insert(contactReveals).values({ ...shown, id: uuidv7(), sharedAt: NOW, at: NOW });
  const word = { cityId, id: uuidv7(), exchangeId, authorId: beneficiary.id, recipientId: helper.id };
  await base.db.insert(thanks).values({ ...word, body: "Merci mille fois", isPublic: false, createdAt: NOW });
  const report = { key: uuidv7(), exchange: exchangeId, reason: "other" as const, note: "Essai", messages: [] };
  await reportMember(helper, { ...report, block: false }, NOW);
  const data = JSON.parse(JSON.stringify(await exportExchanges(helper, NOW)));
  expect(data).toMatchObject({
    city: "ville-a",
    firstName: "Bilal",
    exchanges: [
      {
        about: "Besoin de quelques courses",
        with: "Alex resident",
        me: "helper",
        proposedBy: "me",
        status: "accepted",
        appointments: [{ place: "au café", proposedBy: "other", state: "agreed" }],
        sharedByMe: { phone: "06 99 99 99 99" },
        thanks: [{ from: "other", body: "Merci mille fois" }],
      },
    ],
    conversations: [
      {
        with: "Alex resident",
        lines: [
          { from: "me", event: "propose", text: null },
          { from: "other", event: "accept", text: null },
          { from: "other", event: null, text: "Mon numéro : 06 12 34 56 78" },
          { from: "me", event: null, text: "Merci" },
        ],
      },
    ],
    reveals: [{ viewerName: "Alex resident", fields: ["phone"] }],
    readings: [],
    reports: [{ about: "Alex resident", reason: "other", note: "Essai", answer: null }],
  });
});

test("says of the other one their first name and what they wrote to the member, no more", async () => {
  const { beneficiary } = talk;
  const key = { cityId: a.id, exchangeId: talk.exchange, memberId: beneficiary.id };
  await shareIn(base.db, key, { address: "1 rue Secrète", sharedAt: NOW });
  const text = JSON.stringify(await exportExchanges(talk.helper, NOW));
  for (const secret of [beneficiary.id, beneficiary.userId, beneficiary.email, "Secrète", talk.helper.id]) {
    expect(text).not.toContain(secret);
  }
});

test("hides contact details of the other one unless an exchange is accepted, as the page does", async () => {
  await write(base.db, talk, talk.beneficiary, "Appelez le 06 12 34 56 78");
  await write(base.db, talk, talk.helper, "Le mien : 06 87 65 43 21");
  const texts = async () => {
    const { conversations } = await exportExchanges(talk.helper, NOW);
    return conversations[0]?.lines.flatMap(({ text }) => text ?? []);
  };
  const hidden = ["Appelez le […]", "Le mien : 06 87 65 43 21"];
  expect(await texts()).toEqual(hidden);
  await actOnExchange(talk.beneficiary, { exchange: talk.exchange, action: "accept", reason: null }, NOW);
  expect(await texts()).toEqual(["Appelez le 06 12 34 56 78", "Le mien : 06 87 65 43 21"]);
  await actOnExchange(talk.beneficiary, { exchange: talk.exchange, action: "cancel", reason: null }, NOW);
  expect(await texts()).toEqual(hidden);
});

test("keeps what one left, is empty for who has none, and is asked ten times an hour at most", async () => {
  await leaveConversation(talk.helper, talk, NOW);
  expect((await exportExchanges(talk.helper, NOW)).conversations).toHaveLength(1);
  const stranger = a.neighbours[1];
  for (let time = 0; time < 10; time += 1) {
    expect(await exportExchanges(stranger, NOW)).toMatchObject({ exchanges: [], conversations: [], reports: [] });
  }
  await expect(exportExchanges(stranger, NOW)).rejects.toThrow("too-many-requests");
});
