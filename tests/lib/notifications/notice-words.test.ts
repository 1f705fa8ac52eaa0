import { describe, expect, test } from "vitest";
import { EXCHANGE_NEWS } from "#lib/exchanges/exchange-news.ts";
import { LOCALES, type Locale } from "#lib/i18n/locale.ts";
import { ADDRESS_KINDS, isBellKind, KIND_POLICIES } from "#lib/notifications/kind-policy.ts";
import type { Notice } from "#lib/notifications/notice.ts";
import { bellWords, deviceWords, noticePath } from "#lib/notifications/notice-words.ts";

const WORDS = { name: "Bilal", title: "Besoin de quelques courses", count: 3, startsAt: "2026-12-01T13:00:00.000Z" };
const kinds = Object.keys(KIND_POLICIES).filter((kind) => isBellKind(kind) && kind !== "exchange-news");
type Worded = { kind: string; notice: Pick<Notice, "variant" | "words"> };
const bell = ({ kind, notice }: Worded, ...where: [locale: Locale, timeZone: string]) =>
  bellWords(kind, notice, ...where);
const device = ({ kind, notice }: Worded, locale: Locale) => deviceWords(kind, notice, locale);
const ALL: Worded[] = [
  ...kinds.map((kind) => ({ kind, notice: { words: WORDS } })),
  ...EXCHANGE_NEWS.map((variant) => ({ kind: "exchange-news", notice: { variant, words: WORDS } })),
];
const nameOf = ({ kind, notice }: Worded) => notice.variant ?? kind;
const CASES = LOCALES.flatMap((locale) => ALL.map((worded) => [locale, nameOf(worded), worded] as const));

describe.each(CASES)("in %s, %s", (locale, _, worded) => {
  test("has words of its own, short enough for a bell", () => {
    const text = bell(worded, locale, "Europe/Paris");
    expect(text).not.toEqual(bell({ kind: "unknown", notice: { words: {} } }, locale, "Europe/Paris"));
    expect(text.title.length).toBeLessThanOrEqual(60);
    expect(text.body.length).toBeLessThanOrEqual(120);
  });

  test("tells a device neither a name, nor a title, nor a moment", () => {
    const { title, body } = device(worded, locale);
    expect(title.length).toBeLessThanOrEqual(60);
    expect(body.length).toBeLessThanOrEqual(120);
    expect(title + body).not.toMatch(/Bilal|courses|décembre|December|\d|[{}]/);
  });

  test("says something without any of its words", () => {
    const { title, body } = bell({ ...worded, notice: { ...worded.notice, words: {} } }, locale, "Europe/Paris");
    expect(title + body).not.toMatch(/[{}]|undefined|«.»|“”|, \.|Invalid| {2}/);
  });
});

describe("the words", () => {
  const agreed: Worded = { kind: "exchange-news", notice: { variant: "timeAgreed", words: WORDS } };

  test("show a moment by the clocks of the city, in the language of the reader", () => {
    expect(bell(agreed, "fr", "Europe/Paris").body.replaceAll(/\s/g, " ")).toBe(
      "Pour « Besoin de quelques courses », mardi 1 décembre à 14:00.",
    );
    expect(bell(agreed, "en", "Indian/Reunion").body).toContain("Tuesday, December 1 at 5:00");
  });

  test("leave out a moment that is none", () => {
    const words = { ...WORDS, startsAt: "soon" };
    const text = bell({ ...agreed, notice: { ...agreed.notice, words } }, "fr", "Europe/Paris");
    expect(text.body.replaceAll(/\s/g, " ")).toBe("Pour « Besoin de quelques courses ».");
  });

  test("are general ones for a kind or a piece of news that is not known any more", () => {
    for (const gone of [
      { kind: "carrier-pigeon", notice: { words: WORDS } },
      { kind: "toString", notice: { words: WORDS } },
      ...ADDRESS_KINDS.map((kind) => ({ kind, notice: { words: WORDS } })),
      { kind: "exchange-news", notice: { variant: "eloped", words: WORDS } },
    ]) {
      expect(bell(gone, "fr", "Europe/Paris").title).toBe("Il y a du nouveau pour vous");
      expect(device(gone, "en").title).toBe("There is something new for you");
    }
  });

  test("of a title with braces or tags are shown as they are", () => {
    const words = { ...WORDS, title: "<b>{name}</b> & 'co'" };
    const text = bell({ kind: "offer-paused", notice: { words } }, "en", "Europe/Paris");
    expect(text.body).toContain("<b>{name}</b> & 'co'");
  });
});

describe("the place", () => {
  const place: Notice["place"] = { route: "exchange", params: { city: "besancon", id: "1" } };

  test("is an address in the language of the reader", () => {
    expect(noticePath(place, "fr")).toBe("/besancon/mes-echanges/1");
    expect(noticePath(place, "en")).toBe("/en/besancon/my-exchanges/1");
  });

  test("is none where the page is no more, or is not told of what", () => {
    expect(noticePath({ ...place, route: "teleport" as never }, "fr")).toBeNull();
    expect(noticePath({ ...place, params: { id: "1" } }, "fr")).toBeNull();
  });
});
