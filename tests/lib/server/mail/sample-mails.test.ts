import { describe, expect, test } from "vitest";
import { EXCHANGE_NEWS } from "#lib/exchanges/exchange-news.ts";
import { LOCALES } from "#lib/i18n/locale.ts";
import { MAIL_PAYLOADS } from "#lib/server/mail/mail-kind.ts";
import { isExchangeSample, SAMPLE_NAMES, sampleMail } from "#lib/server/mail/sample-mails.ts";

const city = { name: "Besançon" };

test("every kind of mail has a sample, all that is told of an exchange has one each, and no other has", () => {
  const kinds = new Set(SAMPLE_NAMES.map((name) => name.split(".")[0]));
  expect([...kinds]).toEqual(Object.keys(MAIL_PAYLOADS));
  const told = SAMPLE_NAMES.filter(isExchangeSample);
  expect(told).toEqual(EXCHANGE_NEWS.map((news) => `exchange-news.${news}`));
  expect(new Set(told.map((name) => sampleMail(name, "fr", city)?.text)).size).toBe(told.length);
  for (const kind of ["", "unknown", "exchange-news", "exchange-news.unknown", "__proto__", "toString"])
    expect(sampleMail(kind, "fr", city)).toBeNull();
});

describe.each(LOCALES)("a sample (%s)", (locale) => {
  test.each(SAMPLE_NAMES)("%s is whole, small, and says the same twice", (kind) => {
    const { subject, text, html } = sampleMail(kind, locale, city) ?? { subject: "", text: "", html: "" };
    expect(subject.length).toBeGreaterThan(5);
    expect(subject.length).toBeLessThanOrEqual(78);
    expect(subject + text).not.toMatch(/[{}]|undefined|\[\[|NaN/);
    expect(html).not.toMatch(/\{\{|undefined|\[\[|NaN/);
    expect(html).toContain(`<html lang="${locale}"`);
    expect(html).not.toMatch(/<img|<script|url\(/);
    // Some mail programs cut a mail at 102 kB, and telephones count theirs.
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(20_000);
    const words = html.replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]+>/g, "\n").replaceAll("&#39;", "'");
    for (const line of text.split("\n").filter((each) => each.trim() && each !== "-- ")) {
      expect(words).toContain(line.replace(/^• /, "").replaceAll("&", "&amp;").replaceAll('"', "&quot;"));
    }
  });
});

test("a mail that one can do without says why one has it and how to stop; one of the service does not", () => {
  const textOf = (kind: string) => sampleMail(kind, "fr", city)?.text;
  expect(textOf("digest")).toMatch(/Vous recevez ce message parce que.+\nChanger ce que je reçois\nNe plus .+\nhttps:/);
  expect(textOf("sign-in")).not.toContain("Vous recevez ce message");
});
