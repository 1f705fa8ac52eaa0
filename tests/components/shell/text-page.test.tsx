import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { TextPage } from "#components/shell/text-page.tsx";
import { LOCALES } from "#lib/i18n/locale.ts";
import { ROUTES } from "#lib/i18n/routes.ts";
import { outlineOf } from "#lib/i18n/text-page.ts";

const PAGES = [
  "accessibility",
  "privacy",
  "legalNotice",
  "moderationRules",
  "howItWorks",
  "safety",
  "charter",
] as const;
const CASES = LOCALES.flatMap((locale) => PAGES.map((page) => [page, locale] as const));

const draw = (page: (typeof PAGES)[number], locale: (typeof LOCALES)[number]) =>
  renderToStaticMarkup(
    <TextPage locale={locale} page={page} extras={{ contact: <address>03 81 00 00 00</address> }} />,
  );
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => found ?? "");

describe("TextPage", () => {
  test.each(CASES)("has one title, and sections that its own links find: %s (%s)", (page, locale) => {
    const html = draw(page, locale);
    expect(all(html, /<h1>(.+?)<\/h1>/g)).toHaveLength(1);
    const ids = all(html, /<section id="(.+?)">/g);
    expect(ids).toEqual(outlineOf(locale, page).map(({ id }) => id));
    expect(all(html, /href="#(.+?)"/g)).toEqual(ids);
  });

  test.each(CASES)("links only to pages of the same language, or elsewhere in https: %s (%s)", (page, locale) => {
    const ours = Object.values(ROUTES).map((route) => route[locale] as string);
    const links = all(draw(page, locale), /href="([^#].*?)"/g);
    expect(links.filter((link) => !ours.includes(link) && !/^https:\/\/[a-z.]+\//.test(link))).toEqual([]);
  });

  test("shows how to reach the city in its section, once", () => {
    const [before = "", after = "", ...more] = draw("privacy", "fr").split("<address>");
    expect(more).toEqual([]);
    expect(before.lastIndexOf('<section id="contact">')).toBeGreaterThan(before.lastIndexOf("</section>"));
    expect(after).toContain('<section id="complaint">');
  });

  test("marks what the city has still to write", () => {
    expect(draw("legalNotice", "fr")).toContain("<mark>À compléter par la Ville avant l’ouverture");
  });

  test("numbers the steps", () => {
    expect(all(draw("howItWorks", "fr"), /<(ol)>/g)).toHaveLength(4);
  });
});
