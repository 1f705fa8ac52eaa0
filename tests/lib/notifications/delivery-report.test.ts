import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  readComplaint,
  readDeliveryStatus,
  readLetter,
  referredId,
  returnedId,
  returnedTo,
} from "#lib/notifications/delivery-report.ts";

const ID = "0198f3a2-1b2c-7d3e-8f40-5a6b7c8d9e0f";

describe("a delivery status", () => {
  test("gives both addresses of who was not reached, as we write addresses, and what was said", () => {
    const text =
      "Reporting-MTA: dns; a\r\n\r\nFinal-Recipient: rfc822; Zoe@Autre.example\r\nOriginal-Recipient: RFC822;<Alex@Ville.example>\r\n" +
      "Action: FAILED (bounced)\r\nStatus: 5.1.1 (no such)\r\nDiagnostic-Code: smtp; 550 5.1.1\r\n  unknown\r\n";
    expect(readDeliveryStatus(text)).toEqual([
      {
        addresses: ["alex@ville.example", "zoe@autre.example"],
        answer: { permanent: true, status: "5.1.1", text: "550 5.1.1 unknown" },
      },
    ]);
  });

  test.each(["delayed", "relayed", "expanded", "delivered", ""])("that says %j tells of nobody", (action) => {
    const text = `Final-Recipient: rfc822; a@ville.example\nAction: ${action}\nStatus: 4.1.1\n`;
    expect(readDeliveryStatus(text)).toEqual([]);
  });

  test("counts the first of fields that are given twice", () => {
    const text = "Final-Recipient: rfc822;a@ville.example\nAction: failed\nStatus: 5.2.2\nStatus: 5.1.1\n";
    expect(readDeliveryStatus(text)).toMatchObject([{ answer: { status: "5.2.2" } }]);
  });

  test("of somebody who has no address that we could write to tells of nobody", () => {
    for (const email of ['"a b"@ville.example', "local", "a@b@c.example", "x400;/C=FR"]) {
      expect(readDeliveryStatus(`Final-Recipient: rfc822; ${email}\nAction: failed\nStatus: 5.1.1\n`)).toEqual([]);
    }
  });

  test("is read twenty blocks far", () => {
    const block = "Final-Recipient: rfc822; a@ville.example\nAction: failed\nStatus: 5.1.1\n\n";
    expect(readDeliveryStatus(block.repeat(5_000))).toHaveLength(20);
  });
});

describe("a complaint", () => {
  test("says of whom, or nobody", () => {
    expect(readComplaint("Feedback-Type: Abuse\nOriginal-Rcpt-To: <alex@ville.example>\n")).toEqual([
      "alex@ville.example",
    ]);
    expect(readComplaint("\r\nFeedback-Type: fraud\r\nOriginal-Rcpt-To: redacted\r\n")).toEqual([]);
  });

  test.each(["not-spam", "auth-failure", "virus", ""])("is none with %j", (type) => {
    expect(readComplaint(`Feedback-Type: ${type}\nOriginal-Rcpt-To: alex@ville.example\n`)).toBeNull();
  });
});

describe("the mail that is spoken of", () => {
  test("is named by its head or by a reference, in any case and folded", () => {
    expect(returnedId(`To: a@b.example\r\nMessage-Id: <${ID.toUpperCase()}@ville.example>\r\n`)).toBe(ID);
    expect(returnedId(`Message-ID:\r\n <${ID}@ville.example>\r\n`)).toBe(ID);
    expect(referredId(`<other@x> <${ID}@ville.example>`)).toBe(ID);
    expect(returnedId(`Subject: Message-ID: <${ID}@ville.example>`)).toBeNull();
    expect(returnedId(`Message-ID: <${ID}x@ville.example>`)).toBeNull();
  });

  test("went to one address", () => {
    expect(returnedTo("From: x@y.example\nTo: Alex <alex@ville.example>\n")).toEqual(["alex@ville.example"]);
    expect(returnedTo("To: alex@ville.example\nTo: zoe@ville.example\n")).toEqual(["alex@ville.example"]);
    expect(returnedTo("To: alex@ville.example, zoe@ville.example\n")).toEqual([]);
    expect(returnedTo("Subject: none\n")).toEqual([]);
  });
});

test("a letter that is none of a mail server's tells of nobody", () => {
  expect(readLetter("<alex@ville.example>:\n550 unknown\n", "")).toEqual([]);
});

test("nothing that is typed makes reading fail, or last", () => {
  const started = performance.now();
  const read = (text: string) => {
    readDeliveryStatus(text);
    readComplaint(text);
    readLetter(`Hi. This is the qmail-send program\n${text}`, text);
    returnedId(text);
    returnedTo(text);
    referredId(text);
  };
  for (const text of ["\n\n", "a: b\n", "<a@b.example>:\nx\n", "Message-ID:\n ", "-", "<", " \t", "To: "]) {
    read(text.repeat(Math.ceil(200_000 / text.length)));
  }
  expect(performance.now() - started).toBeLessThan(4_000);
  fc.assert(fc.property(fc.string({ unit: "binary-ascii" }), (text) => read(text)));
});
