import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RetentionTable } from "#app/[locale]/(legal)/privacy/_components/retention-table.tsx";
import { RETENTION_KEYS } from "#lib/privacy/retention.ts";

const rows = (locale: "fr" | "en") =>
  renderToStaticMarkup(<RetentionTable locale={locale} />).match(/<tr>.*?<\/tr>/g) ?? [];

test("has a line for each of the rules, in both languages", () => {
  expect(rows("fr")).toHaveLength(RETENTION_KEYS.length + 1);
  expect(rows("en")).toHaveLength(RETENTION_KEYS.length + 1);
});

test("says the very duration by which the purge erases", () => {
  const conversations = 1 + RETENTION_KEYS.indexOf("conversations");
  expect(rows("fr")[conversations]).toContain("1 an après la fin du dernier échange");
  expect(rows("en")[conversations]).toContain("1 year after the end of the last exchange");
  expect(rows("fr")[1 + RETENTION_KEYS.indexOf("drafts")]).toContain("30 jours après");
});
