import { createECDH } from "node:crypto";
import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { pushSubscriptions } from "#db/schema/notifications.ts";
import { uuidv7 } from "#db/uuid.ts";
import { drainOutbox } from "#lib/server/outbox/drain-outbox.ts";
import { createPushSender } from "#lib/server/push/push-sender.ts";
import { drainContext } from "#tests/support/drain.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { type OutboxRow, outboxMails } from "#tests/support/outbox-mails.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { type PushService, startPushService, type TestBrowser } from "#tests/support/push-service.ts";

const NOW = new Date("2026-11-24T10:00:00Z");
const curve = createECDH("prime256v1");
const keys = {
  publicKey: curve.generateKeys("base64url"),
  privateKey: curve.getPrivateKey("base64url").padStart(43, "A"),
};

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let reader: TestMember;
let mails: ReturnType<typeof outboxMails>;
let service: PushService;
beforeAll(async () => {
  base = await testDatabase();
  service = await startPushService();
});
afterAll(async () => {
  await service.close();
  await base.close();
});
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  reader = a.members.resident;
  mails = outboxMails(base, { city: a, reader, now: NOW });
  service.received.length = 0;
  service.answer((response) => response.writeHead(201).end());
});

async function allow(
  { cityId, id: memberId }: TestMember,
  device: TestBrowser = service.browser(),
): Promise<TestBrowser> {
  const whose = { cityId, id: uuidv7(), memberId, device: "Firefox", createdAt: NOW };
  await base.db.insert(pushSubscriptions).values({ ...whose, ...device.subscription });
  return device;
}

const place = () => ({ route: "exchange" as const, params: { city: a.slug, id: uuidv7() } });
const writeNotice = (row: Partial<OutboxRow> = {}) =>
  mails.write({
    kind: "exchange-news",
    channel: "push",
    topic: "messages",
    recipient: null,
    payload: { variant: "wrote", words: { name: "Rose", title: "Courses pour ma mère" }, place: place() },
    ...row,
  });

function drain() {
  const settings = { ...keys, subject: "mailto:entraide@ville.example", services: [service.origin] };
  return drainOutbox(drainContext({ db: base.db, pusher: createPushSender(settings), now: NOW }), a.id);
}
const devices = () => base.db.select().from(pushSubscriptions);

test("a message shows on every device of its member and on nobody else's, without a name or a title", async () => {
  const [phone, computer] = [await allow(reader), await allow(reader)];
  await allow(a.neighbours[0]);
  await allow(b.members.resident);
  const id = await writeNotice();
  expect(await drain()).toMatchObject({ sent: 1 });
  expect(service.received).toHaveLength(2);
  const shown = service.received.map(({ path, body }) => {
    const device = [phone, computer].find(({ subscription }) => subscription.endpoint.endsWith(path));
    return JSON.parse(device?.open(body) ?? "null");
  });
  for (const notice of shown) {
    expect(notice).toMatchObject({ id, path: expect.stringContaining(`/${a.slug}/mes-echanges/`) });
    expect(JSON.stringify(notice)).not.toMatch(/Rose|Courses/);
  }
  expect(await mails.read(id)).toMatchObject({ state: "sent", sentAt: NOW, payload: {} });
  const used = (await devices()).filter(({ lastUsedAt }) => lastUsedAt !== null);
  expect(used.map(({ memberId }) => memberId)).toEqual([reader.id, reader.id]);
});

test("devices are told at once: one whose service is slow keeps no other one waiting", async () => {
  await allow(reader);
  await allow(reader);
  const waiting: ServerResponse[] = [];
  service.answer((response) => {
    waiting.push(response);
    if (waiting.length === 2) for (const one of waiting) one.writeHead(201).end();
  });
  await writeNotice();
  expect(await drain()).toMatchObject({ sent: 1 });
  expect(waiting).toHaveLength(2);
});

test("a push service keeps it for a device that is off as long as it is of use, and no longer", async () => {
  await allow(reader);
  await writeNotice({ usefulUntil: new Date(NOW.getTime() + 90_000) });
  await writeNotice();
  await drain();
  expect(service.received.map(({ headers }) => headers.ttl).sort()).toEqual(["259200", "90"]);
});

test("a device that is gone is forgotten; with none left there is nobody to tell", async () => {
  await allow(reader);
  service.answer((response) => response.writeHead(410).end());
  const id = await writeNotice();
  await drain();
  expect(await devices()).toEqual([]);
  expect(await mails.read(id)).toMatchObject({ state: "dropped", dropReason: "noDevice" });
});

test("a push service that is busy is asked again later", async () => {
  await allow(reader);
  service.answer((response) => response.writeHead(503).end());
  const id = await writeNotice();
  await drain();
  expect(await mails.read(id)).toMatchObject({ state: "waiting", attempts: 1 });
  expect(await devices()).toHaveLength(1);
});

test("without keys devices wait, and mails do not hold them up", async () => {
  await allow(reader);
  const id = await writeNotice();
  expect(await drainOutbox(drainContext({ db: base.db, now: NOW }), a.id)).toMatchObject({ sent: 0 });
  expect(await mails.read(id)).toMatchObject({ state: "waiting", attempts: 0 });
});
