import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addNewsSchema } from "#lib/notifications/news.schema.ts";
import { newsBeginning, newsProblem, newsState } from "#lib/notifications/news.ts";

const TODAY = "2026-11-29";
const NOW = new Date("2026-11-29T10:00:00Z");
const KEY = "0199a2b0-0000-7000-8000-000000000000";

describe("the days of news", () => {
  test.each([
    [{ startsOn: null, endsOn: TODAY }, null, null],
    [{ startsOn: TODAY, endsOn: TODAY }, null, null],
    [{ startsOn: "2026-12-05", endsOn: "2026-12-24" }, null, null],
    [{ startsOn: null, endsOn: "2026-11-28" }, null, { field: "endsOn", key: "news.end-past" }],
    [{ startsOn: "2026-11-28", endsOn: "2026-12-24" }, null, { field: "startsOn", key: "news.start-past" }],
    [{ startsOn: "2026-11-20", endsOn: "2026-12-24" }, "2026-11-20", null],
    [{ startsOn: "2026-11-21", endsOn: "2026-12-24" }, "2026-11-20", { field: "startsOn", key: "news.start-past" }],
    [{ startsOn: "2026-12-05", endsOn: "2026-12-04" }, null, { field: "endsOn", key: "news.order" }],
    [{ startsOn: null, endsOn: "2027-04-28" }, null, null],
    [{ startsOn: null, endsOn: "2027-04-29" }, null, { field: "endsOn", key: "news.too-far" }],
    [{ startsOn: null, endsOn: "2027-04-28" }, "2026-11-20", { field: "endsOn", key: "news.too-far" }],
    [{ startsOn: "2027-06-01", endsOn: "2027-10-29" }, null, null],
    [{ startsOn: "2027-06-01", endsOn: "2027-10-30" }, null, { field: "endsOn", key: "news.too-far" }],
    [{ startsOn: "2027-11-25", endsOn: "2027-12-01" }, null, { field: "endsOn", key: "news.too-far" }],
  ])("are to come, in order, near and for 150 days at most (%o)", (days, begun, problem) => {
    expect(newsProblem(days, TODAY, begun)).toEqual(problem);
  });

  test("begin with the first minute of a day to come in the city, and at once without one", () => {
    expect(newsBeginning("2026-12-05", TODAY, "Europe/Paris", NOW)).toEqual(new Date("2026-12-04T23:00:00Z"));
    expect(newsBeginning(TODAY, TODAY, "Europe/Paris", NOW)).toBe(NOW);
    expect(newsBeginning(null, TODAY, "Europe/Paris", NOW)).toBe(NOW);
  });

  test.each([
    ["current", { publishedAt: NOW, endsOn: TODAY, withdrawnAt: null }],
    ["coming", { publishedAt: new Date("2026-12-04T23:00:00Z"), endsOn: "2026-12-24", withdrawnAt: null }],
    ["past", { publishedAt: new Date("2026-11-01T23:00:00Z"), endsOn: "2026-11-28", withdrawnAt: null }],
    ["withdrawn", { publishedAt: NOW, endsOn: TODAY, withdrawnAt: NOW }],
  ] as const)("say that they are %s", (state, news) => {
    expect(newsState(news, TODAY, NOW)).toBe(state);
  });
});

describe("the form of news", () => {
  const form = {
    newsTitle: "Fête des voisins",
    newsText: "Samedi, place de la Révolution.",
    newsLink: "",
    startsOn: "",
    endsOn: TODAY,
    key: KEY,
  };
  const read = (change: Partial<typeof form>) => addNewsSchema.safeParse({ ...form, ...change });

  test("reads what was typed, without hidden characters and with nothing where nothing was said", () => {
    expect(read({ newsTitle: "  Fête \u202Edes   voisins " }).data).toEqual({
      newsTitle: "Fête des voisins",
      newsText: "Samedi, place de la Révolution.",
      newsLink: null,
      startsOn: null,
      endsOn: TODAY,
      key: KEY,
    });
  });

  test.each([
    "http://www.besancon.fr/",
    "javascript:alert(1)",
    "https://maire:secret@besancon.fr/",
    "https://localhost/",
    "//besancon.fr",
    "www.besancon.fr",
    `https://besancon.fr/${"a".repeat(500)}`,
    "data:text/html,x",
  ])("takes no other address than one of the web over https (%s)", (newsLink) => {
    expect(read({ newsLink }).error?.issues.map(({ message }) => message)).toEqual(["news.link"]);
  });

  test("keeps an address as the web writes it", () => {
    expect(read({ newsLink: " https://www.Besançon.fr/fête?à=1 " }).data?.newsLink).toBe(
      "https://www.xn--besanon-yxa.fr/f%C3%AAte?%C3%A0=1",
    );
  });

  test.each([
    ["newsTitle", "", "newsTitle.required"],
    ["newsTitle", "a".repeat(101), "newsTitle.too-long"],
    ["newsText", "Court", "newsText.too-short"],
    ["newsText", "a".repeat(301), "newsText.too-long"],
    ["startsOn", "demain", "news.start"],
    ["endsOn", "2026-02-30", "news.end"],
    ["endsOn", "", "news.end"],
  ])("says what is wrong with %s (%s)", (field, value, message) => {
    expect(read({ [field]: value }).error?.issues[0]).toMatchObject({ path: [field], message });
  });

  test("never takes more than a digest shows, whatever is typed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        fc.webUrl(),
        (newsTitle, newsText, newsLink) => {
          const { data } = read({ newsTitle, newsText, newsLink });
          if (!data) return;
          expect(data.newsTitle.length).toBeLessThanOrEqual(100);
          expect(data.newsText.length).toBeLessThanOrEqual(300);
          expect(data.newsLink).toMatch(/^https:\/\//);
        },
      ),
    );
  });
});
