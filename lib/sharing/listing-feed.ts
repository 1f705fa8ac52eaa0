import { Feed } from "feed";
import type { FeedFormat } from "#lib/i18n/resource-paths.ts";

export type FeedEntry = {
  id: string;
  title: string;
  summary: string;
  category: { term: string; label: string };
  /** Absolute. */
  link: string;
  publishedAt: Date;
  updatedAt: Date;
};

export type ListingFeed = {
  title: string;
  author: string;
  language: string;
  /** Absolute addresses of the list and of the feed itself. */
  link: string;
  self: string;
  entries: readonly FeedEntry[];
};

/** Text without the characters that XML 1.0 has no way to write. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const html = (text: string) => xmlText(text).replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);

/** Nothing was ever published: any date that stays the same. */
const NEVER = 0;

/** A list of listings for feed readers: Atom (RFC 4287) or JSON Feed 1. What people wrote is text, never markup. */
export function feedText({ title, author, language, link, self, entries }: ListingFeed, format: FeedFormat): string {
  const updated = new Date(Math.max(NEVER, ...entries.map(({ updatedAt }) => updatedAt.getTime())));
  const feed = new Feed({
    id: link,
    title: xmlText(title),
    link,
    language,
    updated,
    generator: "Coup de main",
    author: { name: xmlText(author) },
    feedLinks: { [format]: self },
  });
  for (const entry of entries) {
    feed.addItem({
      id: `urn:uuid:${entry.id}`,
      // A title is markup in Atom, and plain text in JSON.
      title: format === "atom" ? html(entry.title) : xmlText(entry.title),
      description: html(entry.summary),
      link: entry.link,
      published: entry.publishedAt,
      date: entry.updatedAt,
      category: [{ term: entry.category.term, name: entry.category.label }],
    });
  }
  return format === "atom" ? feed.atom1() : feed.json1();
}
