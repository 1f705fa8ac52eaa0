import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { failureCause } from "#lib/notifications/failure-cause.ts";
import { readReport } from "#lib/server/bounces/read-report.ts";
import { bounceMail } from "#tests/support/bounces.ts";

const ABOUT = { id: "0198f3a2-1b2c-7d3e-8f40-5a6b7c8d9e0f", address: "alex.martin@test.example" };

const FAILED = {
  "postfix-unknown-user": ["unknown", /Recipient address rejected: User unknown/],
  "postfix-no-such-domain": ["unknown", /Host not found/],
  "gmail-unknown-user": ["unknown", /does not exist/],
  "gmail-out-of-storage": ["full", /out of storage/],
  "orange-unknown-user": ["unknown", /OFR_416/],
  "orange-full": ["full", /OFR_417/],
  "orange-rejected": ["policy", /ofr_506/],
  "laposte-unknown-user": ["unknown", /LPN007_510/],
  "exchange-unknown-user": ["unknown", /RecipientNotFound/],
  "exchange-policy": ["policy", /S3140/],
  "qmail-unknown-user": ["unknown", /no mailbox here/],
  "exim-unroutable": ["unknown", /Unrouteable address/],
  "global-address": ["unknown", /Boîte désactivée/],
} as const;
const COMPLAINTS = ["abuse-report", "abuse-report-without-recipient"];
const NOTHING = ["postfix-delayed", "dmarc-failure-report", "out-of-office", "read-receipt", "answer-of-a-person"];

describe("what came back", () => {
  test("is known of every sample", () => {
    const names = readdirSync("tests/golden/bounces").map((file) => file.replace(/\.eml$/, ""));
    expect([...Object.keys(FAILED), ...COMPLAINTS, ...NOTHING].sort()).toEqual(names.sort());
  });

  test.each(Object.entries(FAILED))("%s: which mail, for whom and why", async (name, [cause, words]) => {
    const report = await readReport(bounceMail(name, ABOUT));
    expect(report).toMatchObject({ kind: "failed", outboxId: ABOUT.id, recipients: [{ addresses: [ABOUT.address] }] });
    const answers = (report?.recipients ?? []).map(({ answer }) => answer);
    expect(answers.map(failureCause)).toEqual([cause]);
    expect(answers[0]?.text).toMatch(words);
  });

  test.each(COMPLAINTS)("%s: which mail, and who complained", async (name) => {
    expect(await readReport(bounceMail(name, ABOUT))).toMatchObject({
      kind: "complaint",
      outboxId: ABOUT.id,
      recipients: [{ addresses: [ABOUT.address] }],
    });
  });

  test.each(NOTHING)("%s: nothing", async (name) => {
    expect(await readReport(bounceMail(name, ABOUT))).toBeNull();
  });

  test("is nothing without the id of a mail of ours", async () => {
    expect(await readReport(bounceMail("orange-full", { ...ABOUT, id: "CAF3x" }))).toBeNull();
  });

  test("is still read when it was cut short", async () => {
    const whole = bounceMail("gmail-unknown-user", ABOUT);
    expect(await readReport(whole.subarray(0, whole.length - 60))).toMatchObject({ outboxId: ABOUT.id });
  });

  test("is nothing when it is rubbish, or made to be hard to read", async () => {
    const nested = Array.from(
      { length: 6_000 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
    );
    const hard = ["", "\0".repeat(250_000), nested.join(""), `X: ${"y\n ".repeat(80_000)}`, "<a>".repeat(80_000)];
    for (const text of hard) expect(await readReport(Buffer.from(text))).toBeNull();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4_000 }), async (bytes) => {
        expect(await readReport(bytes)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });
});
