import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RISK_CODES } from "#lib/moderation/finding.ts";
import { checkTexts } from "#tests/moderation-check/check-texts.ts";
import type { LabelledText } from "#tests/moderation-check/labelled-text.schema.ts";
import { CORPUS, HELD_OUT, readLabelledTexts, STRANGERS } from "#tests/moderation-check/read-labelled-texts.ts";

const sets = { corpus: readLabelledTexts(CORPUS), heldOut: readLabelledTexts(HELD_OUT) };
const all = Object.values(sets).flat();
const measured = { ...sets, strangers: readLabelledTexts(STRANGERS) };

/** What a change of the rules may not fall below. */
const FLOORS = {
  corpus: { precision: 0.98, recall: 0.97, contacts: 0.97, harmlessFlagged: 0.01 },
  strangers: { precision: 0.98, recall: 0.97, contacts: 0.97, harmlessFlagged: 0.01 },
  heldOut: { precision: 0.95, recall: 0.9, contacts: 0.95, harmlessFlagged: 0.03 },
};

const labelled = (words: Partial<LabelledText>): LabelledText => ({
  id: "one",
  kind: "request",
  category: "other",
  title: "Un coup de main",
  body: "",
  labels: [],
  spans: [],
  ...words,
});
const PHONE = "06 39 98 12 34";
const phone = (text: string) => ({ label: "contact_phone" as const, text });

describe("the labelled texts", () => {
  test("are many, each of its own, and half of them harmless in both sets", () => {
    expect(sets.corpus.length).toBeGreaterThanOrEqual(400);
    expect(sets.heldOut.length).toBeGreaterThanOrEqual(130);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ title, body }) => `${title}\n${body}`)).size).toBe(all.length);
    for (const texts of Object.values(sets)) {
      expect(texts.filter(({ labels }) => labels.length === 0).length).toBeGreaterThanOrEqual(texts.length / 2);
    }
  });

  test("are as long as a listing may be", () => {
    const outside = all.filter(({ title, body }) => title.length < 8 || title.length > 90 || body.length > 1500);
    expect(outside).toEqual([]);
  });

  test("say of each label where it is", () => {
    const silent = all.filter(({ labels, spans }) => labels.some((code) => !spans.some(({ label }) => label === code)));
    expect(silent).toEqual([]);
  });

  test.each(RISK_CODES)("hold enough of %s", (code) => {
    const many = ["contact_phone", "contact_email", "money_asked", "scam"].includes(code);
    expect(all.filter(({ labels }) => labels.includes(code)).length).toBeGreaterThanOrEqual(many ? 30 : 18);
    expect(sets.heldOut.filter(({ labels }) => labels.includes(code)).length).toBeGreaterThanOrEqual(5);
  });

  test("give no number that could be somebody's", () => {
    const figures = all
      .flatMap(({ spans }) => spans.filter(({ label }) => label === "contact_phone"))
      .map(({ text }) =>
        text
          .normalize("NFKC")
          .replace(/^(\+|00)33/, "0")
          .replace(/[^\d]/g, ""),
      );
    const reserved = /^0{1,2}(19900|26191|35301|46571|53649|63998)/;
    expect(figures.filter((digits) => digits.length >= 10 && !reserved.test(digits))).toEqual([]);
  });
});

describe.each(["corpus", "strangers", "heldOut"] as const)("over the %s", (name) => {
  const { check } = checkTexts(measured[name]);
  const floor = FLOORS[name];

  test("the rules are right as often as they were, and see as much", () => {
    expect(check.overall.precision).toBeGreaterThanOrEqual(floor.precision);
    expect(check.overall.recall).toBeGreaterThanOrEqual(floor.recall);
  });

  test.each(["contact_phone", "contact_email", "external_link"] as const)("%s is found as well as it was", (code) => {
    expect(check.codes[code].f1).toBeGreaterThanOrEqual(floor.contacts);
  });

  test("hardly a harmless text is flagged", () => {
    expect(check.harmlessFlagged).toBeLessThanOrEqual(floor.harmlessFlagged);
  });
});

describe("the measures", () => {
  const texts = [
    labelled({ id: "found", body: `Au ${PHONE}, merci`, labels: ["contact_phone"], spans: [phone(PHONE)] }),
    labelled({ id: "missed", body: "Demandez Josette", labels: ["contact_phone"], spans: [phone("Josette")] }),
    labelled({ id: "elsewhere", body: `Josette, ${PHONE}`, labels: ["contact_phone"], spans: [phone("Josette")] }),
    labelled({ id: "wrongly", body: `Au ${PHONE}` }),
    labelled({ id: "quiet", body: "Je tricote le jeudi" }),
  ];
  const { check, misses } = checkTexts(texts);

  test("count each text and code once", () => {
    const figures = { support: 3, precision: 0.6667, recall: 0.6667, f1: 0.6667, spanRecall: 0.3333 };
    expect(check.codes.contact_phone).toEqual(figures);
    expect(check.overall).toEqual(figures);
    expect(check).toMatchObject({ texts: 5, harmlessFlagged: 0.5 });
    expect(Object.keys(check.codes)).toEqual([...RISK_CODES]);
  });

  test("say nothing of what is not there", () => {
    const nothing = { support: 0, precision: null, recall: null, f1: null, spanRecall: null };
    expect(check.codes.contact_email).toEqual(nothing);
    expect(checkTexts(texts.slice(0, 1)).check.harmlessFlagged).toBeNull();
    expect(checkTexts(texts.slice(3)).check.codes.contact_phone).toMatchObject({
      support: 0,
      precision: 0,
      recall: null,
    });
    expect(checkTexts(texts.slice(1, 2)).check.codes.contact_phone).toMatchObject({
      precision: null,
      recall: 0,
      f1: 0,
    });
  });

  test("name what was missed and what was flagged wrongly", () => {
    expect(misses).toEqual([
      { id: "missed", code: "contact_phone", how: "missed" },
      { id: "wrongly", code: "contact_phone", how: "wrongly flagged" },
    ]);
  });

  test("a span is found wherever its words stand, in the field where they do", () => {
    const spans = [phone(PHONE), phone("98")];
    const words = { title: `Mon ${PHONE} est là`, body: `98 ans, ${PHONE}`, labels: ["contact_phone" as const] };
    expect(checkTexts([labelled({ ...words, spans })]).check.overall.spanRecall).toBe(1);
    expect(checkTexts([labelled({ ...words, spans: [phone("98 ans")] })]).check.overall.spanRecall).toBe(0);
  });
});

describe("a file", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "coup-de-main-corpus-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(...lines: readonly (string | object)[]): string {
    const file = join(folder, "texts.jsonl");
    writeFileSync(file, lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"));
    return file;
  }

  test("may begin with a mark of its encoding, hold empty lines and fields of its author", () => {
    const file = write(
      `\ufeff${JSON.stringify(labelled({ id: "a" }))}`,
      "",
      { ...labelled({ id: "b" }), note: "hm" },
      "",
    );
    expect(readLabelledTexts(file).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  test.each<[string, readonly (string | object)[], RegExp]>([
    ["that is not JSON", [labelled({}), "{"], /texts\.jsonl, line 2: is not JSON/],
    ["without text", ["", " "], /texts\.jsonl holds no text/],
    ["with a list for a line", ["[]"], /line 1: the line: /],
    ["with an unknown label", [{ ...labelled({}), labels: ["phone"] }], /line 1: labels\.0: /],
    ["with a label of the rules on history", [{ ...labelled({}), labels: ["duplicate"] }], /line 1: labels\.0: /],
    ["with an unknown category", [{ ...labelled({}), category: "cars" }], /line 1: category: /],
    ["with an unknown kind", [{ ...labelled({}), kind: "gift" }], /line 1: kind: /],
    ["without spans", [{ ...labelled({}), spans: undefined }], /line 1: spans: /],
    ["with one id twice", [labelled({}), "", labelled({})], /line 3: id: one is that of line 1/],
    ["with one label twice", [{ ...labelled({}), labels: ["scam", "scam"] }], /labels\.1: scam is named twice/],
    ["with a span of no label", [labelled({ spans: [phone("main")] })], /spans\.0\.label: contact_phone is not/],
    [
      "with a span that is not in it",
      [labelled({ labels: ["contact_phone"], spans: [phone(PHONE)] })],
      /spans\.0\.text: is found neither/,
    ],
  ])("%s is refused, with its line and field", (_, lines, said) => {
    expect(() => readLabelledTexts(write(...lines))).toThrow(said);
  });

  const check = (...words: string[]) =>
    promisify(execFile)(process.execPath, [
      "--conditions=react-server",
      "--disable-warning=ExperimentalWarning",
      "tests/moderation-check/main.ts",
      ...words,
    ]);

  test("gives one object with --json, and else a table with what was missed", async () => {
    const file = write(labelled({ id: "lost", body: `Au ${PHONE}` }));
    const json = await check("--json", "--corpus", file);
    expect(JSON.parse(json.stdout)).toEqual(checkTexts(readLabelledTexts(file)).check);
    const { stdout } = await check("--corpus", file);
    expect(stdout).toMatch(/^1 texts, version \d+ of the rules$/m);
    expect(stdout).toMatch(/^lost +contact_phone +wrongly flagged$/m);
  });

  test.each([
    ["a bad one", () => ["--corpus", write("{")], /line 1: is not JSON/],
    ["one that is not there", () => ["--corpus", join(folder, "none.jsonl")], /none\.jsonl cannot be read/],
    ["an unknown word", () => ["--corps"], /--corps/],
  ])("%s ends with the usage and the code 2", async (_, words, said) => {
    const failed = await check(...words()).then(
      () => null,
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
    expect(failed).toMatchObject({ code: 2, stdout: "" });
    expect(failed?.stderr).toMatch(said);
    expect(failed?.stderr).toMatch(/usage: npm run moderation:check/);
  });
});
