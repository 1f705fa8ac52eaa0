import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { authenticate } from "mailauth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { uuidv7 } from "#db/uuid.ts";
import { SettingError } from "#lib/server/env.ts";
import { dkimSigner } from "#lib/server/mail/dkim-settings.ts";
import { createMailer } from "#lib/server/mail/mailer.ts";
import { startSmtpServer } from "#tests/support/smtp-server.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const record = `v=DKIM1; k=rsa; p=${publicKey.export({ type: "spki", format: "der" }).toString("base64")}`;
const mail = {
  recipient: "camille@test.example",
  subject: "Été à Besançon",
  text: "À bientôt",
  html: "<p>À bientôt</p>",
  unsubscribe: "https://entraide.example/api/besancon/unsubscribe/abc",
};

let dir: string;
let keyFile: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "dkim-"));
  keyFile = join(dir, "dkim.pem");
  await writeFile(keyFile, privateKey.export({ type: "pkcs8", format: "pem" }));
});
afterAll(() => rm(dir, { recursive: true }));

/** The only name server of these tests. */
async function resolver(name: string, type: string): Promise<string[][]> {
  if (name === "cdm._domainkey.entraide.example" && type === "TXT") return [[record]];
  throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
}

async function sentMail(): Promise<string> {
  const server = await startSmtpServer();
  const dkim = { domain: "entraide.example", selector: "cdm", keyFile };
  const settings = { smtpUrl: server.url, mailFrom: "Coup de main <bonjour@entraide.example>", dkim };
  const mailer = createMailer({ ...settings, baseUrl: "https://entraide.example" });
  await mailer.deliver({ ...mail, id: uuidv7() });
  mailer.close();
  await server.close();
  return server.received[0]?.raw ?? "";
}

async function verdict(raw: string) {
  const { dkim } = await authenticate(Buffer.from(raw), { resolver, trustReceived: false, disableArc: true });
  return dkim.results[0];
}

describe("a signed mail", () => {
  test("is found signed by its domain, the headers to unsubscribe included", async () => {
    const raw = await sentMail();
    const result = await verdict(raw);
    expect(result?.status).toMatchObject({ result: "pass", aligned: "entraide.example" });
    const signed = raw
      .match(/^DKIM-Signature:[\s\S]*?\bh=([\s\S]*?);/m)?.[1]
      ?.replace(/\s/g, "")
      .toLowerCase();
    expect(signed?.split(":")).toEqual(expect.arrayContaining(["from", "list-unsubscribe", "list-unsubscribe-post"]));
  });

  test.each([
    ["the address to unsubscribe", "unsubscribe/abc", "unsubscribe/xyz"],
    ["the subject", "Subject: ", "Subject: Urgent "],
    ["its words", "bient", "jamais"],
  ])("is no longer once %s is changed", async (_, from, to) => {
    const raw = await sentMail();
    const changed = raw.replaceAll(from, to);
    expect(changed).not.toBe(raw);
    expect((await verdict(changed))?.status.result).not.toBe("pass");
  });
});

describe("a key that cannot sign", () => {
  const settings = { domain: "entraide.example", selector: "cdm" };
  test("is said when one starts, and not what stands in it", async () => {
    const { privateKey: other } = generateKeyPairSync("ed25519");
    await writeFile(join(dir, "other.pem"), other.export({ type: "pkcs8", format: "pem" }));
    await writeFile(join(dir, "broken.pem"), "-----BEGIN PRIVATE KEY-----\nsecret\n-----END PRIVATE KEY-----\n");
    for (const name of ["nowhere.pem", "other.pem", "broken.pem", "."]) {
      const sign = () => dkimSigner({ ...settings, keyFile: join(dir, name) });
      expect(sign).toThrow(SettingError);
      expect(sign).toThrow(/^DKIM_KEY_FILE doit être un fichier lisible/);
    }
  });
});
