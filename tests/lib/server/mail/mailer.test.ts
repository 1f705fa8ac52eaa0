import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { uuidv7 } from "#db/uuid.ts";
import { MailRefused } from "#lib/server/mail/mail-fault.ts";
import { createMailer, type Mailer } from "#lib/server/mail/mailer.ts";
import { startScriptedSmtp } from "#tests/support/scripted-smtp.ts";
import { startSmtpServer, type TestSmtpServer } from "#tests/support/smtp-server.ts";

const baseUrl = "https://entraide.example";

let server: TestSmtpServer;
let mailer: Mailer;
beforeAll(async () => {
  server = await startSmtpServer();
  mailer = createMailer({ smtpUrl: server.url, mailFrom: "Coup de main <bonjour@entraide.example>", baseUrl });
});
afterAll(async () => {
  mailer.close();
  await server.close();
});

const mail = {
  recipient: "camille@test.example",
  subject: "Bonjour",
  text: "Texte",
  html: "<p>HTML</p>",
  unsubscribe: null,
};
const lastMail = () => server.received.at(-1);

test("sends text and HTML under a Message-ID made from the mail's id", async () => {
  const id = uuidv7();
  await mailer.deliver({ ...mail, id });
  const sent = lastMail();
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
  const sent = lastMail();
  expect(sent?.recipients).toEqual(["camille@test.example"]);
  expect(sent?.mail.headers.has("x-evil")).toBe(false);
  expect(sent?.mail.headers.has("bcc")).toBe(false);
});

describe("unsubscribing by one press", () => {
  const unsubscribe = `${baseUrl}/api/besancon/unsubscribe/${"a-b_C9".repeat(120)}`;

  test("has both headers, and an address in one piece however long it is", async () => {
    await mailer.deliver({ ...mail, id: uuidv7(), unsubscribe });
    expect(lastMail()?.raw).toContain(`\r\nList-Unsubscribe:\r\n <${unsubscribe}>\r\n`);
    expect(lastMail()?.raw).toContain("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
  });

  test("is not offered where one cannot do without, and an address cannot add a header", async () => {
    await mailer.deliver({ ...mail, id: uuidv7() });
    expect(lastMail()?.raw).not.toMatch(/^List-/m);
    await mailer.deliver({ ...mail, id: uuidv7(), unsubscribe: `${baseUrl}/a\r\nX-Evil: 1` });
    expect(lastMail()?.mail.headers.has("x-evil")).toBe(false);
  });
});

test.each([
  "camille@test.example\r\nRCPT TO:<intrus@test.example>",
  "camille@test.example\nBcc: intrus@test.example",
  "camille@test.example, intrus@test.example",
  "camille@test.example>\r\nDATA",
  "Camille <camille@test.example>",
  "",
  "camille",
])("%j is no address: refused for good, and the server never hears of it", async (recipient) => {
  const before = server.received.length;
  const refused = await mailer.deliver({ ...mail, id: uuidv7(), recipient }).catch((error) => error);
  expect(refused).toBeInstanceOf(MailRefused);
  expect(refused).toMatchObject({ permanent: true, ofAddress: true });
  expect(server.received).toHaveLength(before);
});

test.each([
  ["camille@ÉCOLE-test.example", "camille@xn--cole-test-93a.example"],
  [`"camille, la voisine"@test.example`, `"camille, la voisine"@test.example`],
  [`"x@y>, <z"@test.example`, null],
  ["o'brien+aide@test.example", "o'brien+aide@test.example"],
])("%s is reached as %s", async (recipient, reached) => {
  const scripted = await startScriptedSmtp({});
  const other = createMailer({ smtpUrl: scripted.url, mailFrom: "a@entraide.example", baseUrl });
  const outcome = await other.deliver({ ...mail, id: uuidv7(), recipient }).catch((error) => error);
  other.close();
  await scripted.close();
  if (reached === null) expect(outcome).toBeInstanceOf(MailRefused);
  expect(scripted.lines.filter((line) => line.startsWith("RCPT"))).toEqual(reached ? [`RCPT TO:<${reached}>`] : []);
});
