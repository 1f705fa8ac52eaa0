import { describe, expect, test } from "vitest";
import { linkedPreferencesSchema, preferencesSchema } from "#lib/notifications/preferences.schema.ts";

const TYPED = {
  mail: ["solicitations", "digest"],
  push: "messages",
  digestRhythm: "daily",
  quiet: "on",
  quietFrom: "22",
  quietTo: "7",
  weeklyCap: "0",
  pausedUntil: "",
  locale: "fr",
};
const READ = {
  mail: ["solicitations", "digest"],
  push: ["messages"],
  digestRhythm: "daily",
  quiet: true,
  quietFrom: 22,
  quietTo: 7,
  weeklyCap: 0,
  pausedUntil: "",
  locale: "fr",
};

/** The first error of each field. */
function errorsOf(changed: Record<string, unknown>) {
  const { error } = preferencesSchema.safeParse({ ...TYPED, ...changed });
  return (error?.issues ?? []).map(({ path, message }) => `${String(path[0])} ${message}`);
}

describe("the form of preferences", () => {
  test("is read", () => {
    expect(preferencesSchema.parse(TYPED)).toEqual(READ);
    expect(linkedPreferencesSchema.parse({ ...TYPED, link: "x" })).toEqual({ ...READ, link: "x" });
  });

  test("may hold nothing: a topic without a box is none", () => {
    const { mail: _, push: __, quiet: ___, ...rest } = TYPED;
    expect(preferencesSchema.parse(rest)).toEqual({ ...READ, mail: [], push: [], quiet: false });
  });

  test("counts a box that is sent twice once", () => {
    expect(preferencesSchema.parse({ ...TYPED, mail: ["digest", "digest"] }).mail).toEqual(["digest"]);
  });

  test.each([
    ["an unknown topic", { mail: ["spam"] }, "mail preferences.unknown"],
    ["an unknown rhythm", { digestRhythm: "hourly" }, "digestRhythm preferences.rhythm"],
    ["hour 24", { quietFrom: "24" }, "quietFrom preferences.hour"],
    ["half an hour", { quietTo: "7.5" }, "quietTo preferences.hour"],
    ["no hour", { quietTo: undefined }, "quietTo preferences.hour"],
    ["twice the same hour", { quietTo: "22" }, "quietTo preferences.same-hours"],
    ["eight a week", { weeklyCap: "8" }, "weeklyCap preferences.cap"],
    ["fewer than none", { weeklyCap: "-1" }, "weeklyCap preferences.cap"],
    ["a number in another writing", { weeklyCap: "0x1" }, "weeklyCap preferences.cap"],
    ["no date", { pausedUntil: "demain" }, "pausedUntil preferences.pause-malformed"],
    ["a date that does not exist", { pausedUntil: "2027-02-29" }, "pausedUntil preferences.pause-malformed"],
    ["two dates", { pausedUntil: ["2027-02-01", "2027-02-02"] }, "pausedUntil preferences.pause-malformed"],
    ["an unknown language", { locale: "de" }, "locale preferences.locale"],
  ])("refuses %s", (_, changed, error) => {
    expect(errorsOf(changed)).toEqual([error]);
  });

  test("asks for two hours only when they count", () => {
    expect(errorsOf({ quiet: undefined, quietTo: "22" })).toEqual([]);
  });

  test("refuses a field that it does not have", () => {
    expect(preferencesSchema.safeParse({ ...TYPED, memberId: "x" }).success).toBe(false);
    expect(preferencesSchema.safeParse({ ...TYPED, link: "x" }).success).toBe(false);
  });
});
