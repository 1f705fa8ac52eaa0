import { afterEach, describe, expect, test } from "vitest";
import { uuidv7 } from "#db/uuid.ts";
import { MailRefused, MailServerAway, mailFault } from "#lib/server/mail/mail-fault.ts";
import { createMailer, type Mailer } from "#lib/server/mail/mailer.ts";
import { type Moment, type ScriptedSmtp, startScriptedSmtp } from "#tests/support/scripted-smtp.ts";

type Script = Parameters<typeof startScriptedSmtp>[0];

let server: ScriptedSmtp;
let mailer: Mailer;
afterEach(async () => {
  mailer.close();
  await server.close();
});

async function serve(script: Script) {
  server = await startScriptedSmtp(script);
  const settings = { smtpUrl: server.url, mailFrom: "a@entraide.example", baseUrl: "https://entraide.example" };
  mailer = createMailer(settings, { connect: 250, answer: 400, mail: 800 });
}

/** What delivering a mail comes to: null when it was taken. */
async function deliver(recipient = "camille@test.example"): Promise<unknown> {
  const mail = { id: uuidv7(), recipient, subject: "Bonjour", text: "Texte", html: "<p>é</p>", unsubscribe: null };
  return mailer.deliver(mail).then(
    () => null,
    (error: unknown) => error,
  );
}

describe("this mail is refused", () => {
  test.each<[Moment, string, { permanent: boolean; ofAddress: boolean }]>([
    ["rcpt", "550 5.1.1 no such mailbox", { permanent: true, ofAddress: true }],
    ["rcpt", "553 5.1.3 bad address", { permanent: true, ofAddress: true }],
    ["rcpt", "451 4.7.1 greylisted", { permanent: false, ofAddress: true }],
    ["rcpt", "452 4.2.2 mailbox full", { permanent: false, ofAddress: true }],
    ["data", "451 4.3.0 later", { permanent: false, ofAddress: false }],
    ["message", "554 5.7.1 looks like spam", { permanent: true, ofAddress: false }],
    ["message", "451 4.3.0 no room", { permanent: false, ofAddress: false }],
    ["mail", "552 5.3.4 too large", { permanent: true, ofAddress: false }],
  ])("by %s: %s", async (moment, reply, fault) => {
    await serve({ [moment]: { reply } });
    const error = await deliver();
    expect(error).toBeInstanceOf(MailRefused);
    expect(error).toMatchObject({ ...fault, message: expect.stringContaining(reply.slice(0, 3)) });
  });

  test("and the next one leaves all the same", async () => {
    await serve({ rcpt: (count) => ({ reply: count === 1 ? "550 no such mailbox" : "250 ok" }) });
    expect(await deliver()).toBeInstanceOf(MailRefused);
    expect(await deliver()).toBeNull();
    expect(server.lines.filter((line) => line === ".")).toHaveLength(1);
  });
});

describe("the server is away", () => {
  test.each<[string, Script]>([
    ["greets nobody", { greeting: {} }],
    ["closes before it greets", { greeting: { close: true } }],
    ["greets with 421", { greeting: { reply: "421 too busy", close: true } }],
    ["greets with 554", { greeting: { reply: "554 not you", close: true } }],
    ["does not want the sender", { mail: { reply: "550 5.7.1 not from you" } }],
    ["asks to sign in", { mail: { reply: "530 5.7.0 authentication required" } }],
    ["asks to sign in later", { rcpt: { reply: "530 5.7.0 authentication required" } }],
    ["answers with no SMTP", { greeting: { reply: "HTTP/1.1 400 Bad Request", close: true } }],
  ])("before this mail when it %s", async (_, script) => {
    await serve(script);
    const error = await deliver();
    expect(error).toBeInstanceOf(MailServerAway);
    expect(error).toMatchObject({ during: false });
  });

  test.each<[string, Script]>([
    ["closes with 421 at the recipient", { rcpt: { reply: "421 4.3.2 going down", close: true } }],
    ["closes at DATA", { data: { close: true } }],
    ["closes in the middle of the mail", { body: { close: true } }],
    ["closes after the mail without a word", { message: { close: true } }],
    ["says nothing after the mail", { message: {} }],
    // Nobody can tell it from the ones above.
    ["does not answer to EHLO", { ehlo: {} }],
  ])("from this mail on when it %s", async (_, script) => {
    await serve(script);
    const error = await deliver();
    expect(error).toBeInstanceOf(MailServerAway);
    expect(error).toMatchObject({ during: true });
  });

  test("when it answers slowly each time, and one mail would last too long", async () => {
    await serve({ message: {} });
    mailer.close();
    const settings = { smtpUrl: server.url, mailFrom: "a@entraide.example", baseUrl: "https://entraide.example" };
    mailer = createMailer(settings, { connect: 10_000, answer: 10_000, mail: 200 });
    expect(await deliver()).toMatchObject({ name: "MailServerAway", during: true });
  });

  test("when nobody listens", async () => {
    await serve({});
    await server.close();
    const error = await deliver();
    expect(error).toMatchObject({ name: "MailServerAway", during: false });
    expect(String(error)).toContain("ECONNREFUSED");
  });
});

describe("the server takes the mail", () => {
  test("and closes: that is sent, once", async () => {
    await serve({ message: { reply: "250 taken", close: true } });
    expect(await deliver()).toBeNull();
    expect(await deliver()).toBeNull();
    expect(server.lines.filter((line) => line === ".")).toHaveLength(2);
  });

  test("though it dropped the connection that was kept", async () => {
    await serve({ mail: (count) => (count === 2 ? { close: true } : { reply: "250 ok" }) });
    expect(await deliver()).toBeNull();
    expect(await deliver()).toBeNull();
    expect(server.connections()).toBe(2);
    expect(server.lines.filter((line) => line === ".")).toHaveLength(2);
  });

  test("by a few connections, however many mails there are at once", async () => {
    await serve({});
    const results = await Promise.all(Array.from({ length: 40 }, (_, at) => deliver(`a${at}@test.example`)));
    expect(results.every((result) => result === null)).toBe(true);
    expect(server.connections()).toBeLessThanOrEqual(5);
  });
});

test("a bug stays what it is", async () => {
  await serve({});
  const bug = new TypeError("no");
  expect(mailFault(bug)).toBe(bug);
  expect(mailFault("odd")).toBe("odd");
});
