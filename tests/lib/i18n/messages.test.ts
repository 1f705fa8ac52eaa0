import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "#lib/i18n/locale.ts";
import { en } from "#lib/i18n/messages/en.ts";
import { fr } from "#lib/i18n/messages/fr.ts";
import { icuArguments, icuTags } from "../../support/icu-message.ts";

type Tree = { [key: string]: string | Tree };
const TREES: Record<Locale, Tree> = { fr, en };

/** The names that stand on their way, of leaves and of what holds them. */
function namesIn(tree: Tree): string[] {
  return Object.entries(tree).flatMap(([name, value]) => [name, ...(typeof value === "string" ? [] : namesIn(value))]);
}

function leavesOf(tree: Tree, path: string[] = []): [key: string, message: string][] {
  return Object.entries(tree).flatMap(([name, value]) => {
    const key = [...path, name];
    return typeof value === "string" ? [[key.join("."), value] as [string, string]] : leavesOf(value, key);
  });
}

const MESSAGES = Object.fromEntries(LOCALES.map((locale) => [locale, leavesOf(TREES[locale])])) as Record<
  Locale,
  [string, string][]
>;

function signatureOf(message: string): string[] {
  const names = icuArguments(message).map(({ name, type }) => `${name}:${type}`);
  return [...new Set([...names, ...icuTags(message).map((tag) => `<${tag}>`)])].sort();
}

function sampleOf(type: string, count: number): string | number | Date {
  if (type === "date" || type === "time") return new Date("2026-11-24T18:00:00Z");
  return type === "text" || type === "select" ? "Chaprais" : count;
}

/** A message as readers see it, once for each form of the plural. */
function readings(locale: Locale, message: string): string[] {
  const t = createTranslator({
    locale,
    messages: { message },
    timeZone: "Europe/Paris",
    onError: (error) => {
      throw error;
    },
  });
  const tags = Object.fromEntries(icuTags(message).map((tag) => [tag, (chunks: string) => chunks]));
  return [0, 1, 12].map((count) => {
    const samples = icuArguments(message).map(({ name, type }) => [name, sampleOf(type, count)]);
    return t.markup("message", { ...Object.fromEntries(samples), ...tags });
  });
}

const TYPOGRAPHY: [fault: string, pattern: RegExp][] = [
  ["a straight apostrophe", /'/],
  ["a straight quotation mark", /"/],
  ["three dots instead of …", /\.\.\./],
  ["no no-break space before : ; ! ?", /[^\u00a0\u202f!?][;!?]|[^\u00a0\u202f]:(?!\/\/|\d)/],
  ["no no-break space inside « »", /«[^\u00a0\u202f]|[^\u00a0\u202f]»/],
  ["a breaking space in a number or before its unit", /\d (?:\d{3}|%|€|h|min|km|m)(?![\p{L}\d])/u],
  ["two spaces", / {2}/],
];

describe("messages", () => {
  test.each(LOCALES)("in %s no name holds a dot, which leads a reader one level down", (locale) => {
    expect(namesIn(TREES[locale]).filter((name) => name.includes("."))).toEqual([]);
  });

  test("are found", () => {
    expect(MESSAGES.fr.length).toBeGreaterThan(300);
  });

  test("have the same keys in every language, in the same order", () => {
    const keys = (locale: Locale) => MESSAGES[locale].map(([key]) => key);
    expect(keys("en")).toEqual(keys("fr"));
  });

  test("ask for the same arguments and tags in every language", () => {
    const english = new Map(MESSAGES.en);
    const faults = MESSAGES.fr
      .map(([key, message]) => ({ key, fr: signatureOf(message), en: signatureOf(english.get(key) ?? "") }))
      .filter((found) => found.fr.join() !== found.en.join());
    expect(faults).toEqual([]);
  });

  test.each(LOCALES)("can all be worded, and say something (%s)", (locale) => {
    const faults = MESSAGES[locale].flatMap(([key, message]) =>
      readings(locale, message)
        .filter((text) => text.trim() === "" || /[{}<>]/.test(text) || text.includes("undefined"))
        .map((text) => `${key}: ${text}`),
    );
    expect(faults).toEqual([]);
  });

  test("in French follow its typography", () => {
    const faults = MESSAGES.fr.flatMap(([key, message]) =>
      readings("fr", message).flatMap((text) =>
        TYPOGRAPHY.filter(([, pattern]) => pattern.test(text)).map(([fault]) => `${key} has ${fault}: ${text}`),
      ),
    );
    expect([...new Set(faults)]).toEqual([]);
  });

  test("in English have typographic apostrophes, which ICU does not take for quotes", () => {
    const faults = MESSAGES.en.filter(([, message]) => /['"]|\.\.\./.test(message));
    expect(faults).toEqual([]);
  });
});
