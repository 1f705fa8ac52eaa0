import { createECDH } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createPushSender, type PushNotice, type PushSender } from "#lib/server/push/push-sender.ts";
import { openSealed, type PushService, startPushService, vapidClaims } from "#tests/support/push-service.ts";

const curve = createECDH("prime256v1");
const publicKey = curve.generateKeys("base64url");
const privateKey = curve.getPrivateKey("base64url").padStart(43, "A");
const subject = "mailto:entraide@ville.example";

let service: PushService;
let sender: PushSender;
beforeAll(async () => {
  service = await startPushService();
});
afterAll(() => service.close());
beforeEach(() => {
  service.received.length = 0;
  service.answer((response) => response.writeHead(201).end());
  sender = createPushSender({ publicKey, privateKey, subject, services: [service.origin] });
});

const notice: PushNotice = {
  id: "0198-1",
  title: "Une réponse",
  body: "Un voisin vous a répondu 🙂",
  path: "/besancon/mes-echanges/1",
  tag: "exchange 1",
};
const terms = { ttlSeconds: 3_600, urgency: "high" } as const;

describe("a notice", () => {
  it("comes to the browser as it was, and to nobody else", async () => {
    const browser = service.browser();
    expect(await sender.deliver(browser.subscription, notice, terms)).toBe("sent");
    const [got] = service.received;
    expect(browser.subscription.endpoint.endsWith(got?.path ?? "?")).toBe(true);
    expect(JSON.parse(browser.open(got?.body ?? Buffer.alloc(0)))).toEqual(notice);
    expect(() => service.browser().open(got?.body ?? Buffer.alloc(0))).toThrow();
    expect(got?.body.includes("voisin")).toBe(false);
  });

  it("says how long to keep it, what it replaces and whom to write to, and nothing of what it holds", async () => {
    const before = Date.now() / 1000;
    await sender.deliver(service.browser().subscription, notice, { ttlSeconds: 59.7, urgency: "low" });
    await sender.deliver(service.browser().subscription, { ...notice, tag: "exchange 2" }, terms);
    const [first, second] = service.received;
    expect(first?.headers).toMatchObject({ ttl: "59", urgency: "low", "content-encoding": "aes128gcm" });
    expect(first?.headers.topic).toMatch(/^[\w-]{32}$/);
    expect(second?.headers.topic).not.toBe(first?.headers.topic);
    const claims = vapidClaims(first?.headers.authorization);
    expect(claims).toMatchObject({ key: publicKey, aud: service.origin, sub: subject });
    expect(claims.exp).toBeGreaterThan(before);
    expect(claims.exp).toBeLessThanOrEqual(before + 86_400);
  });

  it("fits into what every push service takes, however long its words are", async () => {
    const browser = service.browser();
    const long = { ...notice, title: "é".repeat(5_000), body: "🙂".repeat(5_000), path: `/${"x".repeat(5_000)}` };
    expect(await sender.deliver(browser.subscription, long, terms)).toBe("sent");
    const body = service.received[0]?.body ?? Buffer.alloc(0);
    expect(body.length).toBeLessThan(4_096);
    const shown = JSON.parse(browser.open(body));
    expect(shown.path).toBe("/");
    expect(shown.body).toMatch(/^(🙂)+$/u);
  });
});

describe("what a push service answers", () => {
  const deliver = (browser = service.browser()) => sender.deliver(browser.subscription, notice, terms);
  const answering = (status: number, headers: Record<string, string> = {}) =>
    service.answer((response) => response.writeHead(status, headers).end("why\n".repeat(100)));

  it.each([404, 410])("%i: the browser is gone", async (status) => {
    answering(status);
    expect(await deliver()).toBe("gone");
  });

  it.each([400, 401, 403, 413, 429, 500, 503])("%i: another time", async (status) => {
    answering(status);
    expect(await deliver()).toBe("later");
  });

  it("no answer at all: another time", async () => {
    service.answer((response) => response.destroy());
    expect(await deliver()).toBe("later");
  });

  it("no answer in time: another time, and nobody else waits for the same service meanwhile", async () => {
    const patient = createPushSender({ publicKey, privateKey, subject, services: [service.origin] }, 100);
    service.answer(() => {});
    expect(await patient.deliver(service.browser().subscription, notice, terms)).toBe("later");
    answering(201);
    service.received.length = 0;
    expect(await patient.deliver(service.browser().subscription, notice, terms)).toBe("later");
    expect(service.received).toEqual([]);
  });

  it("a detour is not followed", async () => {
    const other = await startPushService();
    answering(307, { location: `${other.origin}/push/x` });
    expect(await deliver()).toBe("later");
    expect(other.received).toEqual([]);
    await other.close();
  });

  it("asked to wait, it is left alone meanwhile; for one browser, only that one", async () => {
    const browser = service.browser();
    answering(429, { "retry-after": "60" });
    expect(await deliver(browser)).toBe("later");
    answering(201);
    expect([await deliver(browser), await deliver()]).toEqual(["later", "sent"]);
    answering(503, { "retry-after": "60" });
    await deliver();
    answering(201);
    service.received.length = 0;
    expect(await deliver()).toBe("later");
    expect(service.received).toEqual([]);
  });
});

describe("nothing is sent", () => {
  it("to an address of no known push service, even one that was stored", async () => {
    const elsewhere = createPushSender({ publicKey, privateKey, subject, services: [] });
    expect(await elsewhere.deliver(service.browser().subscription, notice, terms)).toBe("gone");
    expect(service.received).toEqual([]);
  });

  it("to a browser whose keys are none", async () => {
    const { subscription } = service.browser();
    const offCurve = Buffer.concat([Buffer.of(4), Buffer.alloc(64, 7)]).toString("base64url");
    for (const wrong of [{ p256dh: offCurve }, { p256dh: "B" }, { auth: "x" }]) {
      expect(await sender.deliver({ ...subscription, ...wrong }, notice, terms)).toBe("gone");
    }
    expect(service.received).toEqual([]);
  });
});

it("the browser of these tests opens the example of RFC 8291", () => {
  const receiver = createECDH("prime256v1");
  receiver.setPrivateKey("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94", "base64url");
  const body = Buffer.from(
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
    "base64url",
  );
  const auth = Buffer.from("BTBZMqHH6r4Tts7J_aSIgg", "base64url");
  expect(openSealed(body, receiver, auth)).toBe("When I grow up, I want to be a watermelon");
});
