import { afterAll, beforeAll, expect, test } from "vitest";
import { uuidv7 } from "#db/uuid.ts";
import { createMailer, type Mailer } from "#lib/server/mail/mailer.ts";
import { startSmtpServer, type TestSmtpServer } from "#tests/support/smtp-server.ts";

let server: TestSmtpServer;
let mailer: Mailer;
beforeAll(async () => {
  server = await startSmtpServer();
  mailer = createMailer({
    smtpUrl: server.url,
    mailFrom: "Coup de main <bonjour@entraide.example>",
    baseUrl: "https://entraide.example",
  });
});
afterAll(async () => {
  mailer.close();
  await server.close();
});

const mail = { recipient: "camille@test.example", subject: "Bonjour", text: "Texte", html: "<p>HTML</p>" };

test("sends text and HTML under a Message-ID made from the mail's id", async () => {
  const id = uuidv7();
  await mailer.deliver({ ...mail, id });
  const sent = server.received.at(-1);
  expect(sent?.recipients).toEqual(["camille@test.example"]);
  expect(sent?.mail.messageId).toBe(`<${id}@entraide.example>`);
  expect(sent?.mail.headers.get("auto-submitted")).toBe("auto-generated");
  expect(sent?.mail.from?.text).toContain("bonjour@entraide.example");
  expect(sent?.mail.text?.trim()).toBe("Texte");
  expect(sent?.mail.html).toContain("<p>HTML</p>");
});

test.each([
  ["subject", "Bonjour\r\nBcc: intrus@test.example\r\nX-Evil: 1"],
  ["subject", "Bonjour\nX-Evil: 1\n\nun corps"],
  ["text", "Bonjour\r\n.\r\nRCPT TO:<intrus@test.example>"],
])("a line break in the %s makes no header and no recipient", async (field, value) => {
  await mailer.deliver({ ...mail, id: uuidv7(), [field]: value });
  const sent = server.received.at(-1);
  expect(sent?.recipients).toEqual(["camille@test.example"]);
  expect(sent?.mail.headers.has("x-evil")).toBe(false);
  expect(sent?.mail.headers.has("bcc")).toBe(false);
});

test.each(["camille@test.example\r\nRCPT TO:<intrus@test.example>", "camille@test.example, intrus@test.example"])(
  "an address that is not one, %j, reaches nobody else",
  async (recipient) => {
    const before = server.received.length;
    await mailer.deliver({ ...mail, id: uuidv7(), recipient }).catch(() => {});
    const reached = server.received.slice(before).flatMap(({ recipients }) => recipients);
    expect(reached).not.toContain("intrus@test.example");
  },
);

test("rejects when nobody listens", async () => {
  const gone = await startSmtpServer();
  await gone.close();
  const lost = createMailer({ smtpUrl: gone.url, mailFrom: "a@test.example", baseUrl: "https://entraide.example" });
  await expect(lost.deliver({ ...mail, id: uuidv7() })).rejects.toThrow(/ECONNREFUSED/);
});
