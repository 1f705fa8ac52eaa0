import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FeedEntry, feedText, type ListingFeed, xmlText } from "#lib/sharing/listing-feed.ts";

const ENTRY: FeedEntry = {
  id: "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
  title: "Faire mes courses",
  summary: "Demande · Courses · Battant · Aujourd’hui",
  category: { term: "shopping", label: "Courses" },
  link: "https://a.example/besancon/annonces/0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
  publishedAt: new Date("2026-11-20T08:00:00Z"),
  updatedAt: new Date("2026-11-24T15:26:00Z"),
};
const feed = (...entries: FeedEntry[]): ListingFeed => ({
  title: "Coup de main · Besançon",
  author: "Coup de main · Besançon",
  language: "fr",
  link: "https://a.example/besancon/annonces?kind=request&quartier=battant",
  self: "https://a.example/besancon/annonces.atom?kind=request&quartier=battant",
  entries,
});

describe("Atom", () => {
  test("has what the standard asks, with a key that stays and the moment of the last change", () => {
    const older = { ...ENTRY, id: "0190a1b2-0000-7e5f-8a9b-0c1d2e3f4a5b", updatedAt: new Date("2026-11-21T00:00:00Z") };
    const text = feedText(feed(older, ENTRY), "atom");
    expect(text).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
    expect(text).toContain(`<id>urn:uuid:${ENTRY.id}</id>`);
    expect(text).toContain("<published>2026-11-20T08:00:00.000Z</published>");
    expect(text.match(/<updated>[^<]*/g)).toEqual([
      "<updated>2026-11-24T15:26:00.000Z",
      "<updated>2026-11-21T00:00:00.000Z",
      "<updated>2026-11-24T15:26:00.000Z",
    ]);
    expect(text).toContain(
      '<link rel="self" href="https://a.example/besancon/annonces.atom?kind=request&amp;quartier=battant"/>',
    );
    expect(feedText(feed(older, ENTRY), "atom")).toBe(text);
  });

  test("without a listing is still a feed, the same each time", () => {
    const text = feedText(feed(), "atom");
    expect(text).toContain("<updated>1970-01-01T00:00:00.000Z</updated>");
    expect(text).not.toContain("<entry>");
  });

  test("what people write is text and never markup, not even the end of a section", () => {
    const title = "Pain ]]> <script>alert(1)</script> & lait\u0000\u0008\uFFFE\uD800";
    const text = feedText(feed({ ...ENTRY, title }), "atom");
    expect(text).toContain("<![CDATA[Pain ]]&gt; &lt;script&gt;alert(1)&lt;/script&gt; &amp; lait");
    expect(text).not.toContain("<script");
    expect(text).toBe(xmlText(text));
  });

  test("holds no character that XML cannot, whatever the title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        const text = feedText(feed({ ...ENTRY, title, summary: title }), "atom");
        expect(text).toBe(xmlText(text));
        const sections = text.match(/<!\[CDATA\[[\s\S]*?\]\]>/g) ?? [];
        for (const section of sections) expect(section.slice(9, -3)).not.toMatch(/[<>]/);
        expect(text.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, "")).not.toContain("]]>");
      }),
    );
  });
});

test("JSON Feed has the title as it is, and the summary as HTML", () => {
  const title = "Pain ]]> <b> & lait";
  const json = JSON.parse(
    feedText({ ...feed({ ...ENTRY, title, summary: title }), self: "https://a.example/x.json" }, "json"),
  );
  expect(json).toMatchObject({
    version: "https://jsonfeed.org/version/1",
    feed_url: "https://a.example/x.json",
    items: [
      {
        id: `urn:uuid:${ENTRY.id}`,
        title,
        content_html: "Pain ]]&gt; &lt;b&gt; &amp; lait",
        url: ENTRY.link,
        date_published: "2026-11-20T08:00:00.000Z",
        date_modified: "2026-11-24T15:26:00.000Z",
        tags: ["Courses"],
      },
    ],
  });
});
