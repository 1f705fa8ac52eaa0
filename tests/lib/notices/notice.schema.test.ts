import { describe, expect, test } from "vitest";
import { noticeSchema, visitorNoticeSchema } from "#lib/notices/notice.schema.ts";

const ID = "01900000-0000-7000-8000-000000000001";
const TYPED = {
  key: ID,
  listing: ID,
  photo: "",
  subject: "listing",
  reason: "scam",
  note: "On demande un mandat avant de venir.",
  name: "Nadia",
  email: "Nadia@Exemple.FR",
  goodFaith: "on",
};
const faults = (typed: Record<string, unknown>, schema: typeof noticeSchema = visitorNoticeSchema) => {
  const result = schema.safeParse(typed);
  return result.success ? {} : Object.fromEntries(result.error.issues.map((one) => [one.path[0], one.message]));
};

describe("a notice", () => {
  test("is read as it is kept", () => {
    expect(visitorNoticeSchema.parse({ ...TYPED, name: " Nadia \n B ", note: " Un\r\n\n\n\nmandat demandé " })).toEqual(
      {
        ...TYPED,
        photo: undefined,
        name: "Nadia B",
        email: "nadia@exemple.fr",
        note: "Un\n\nmandat demandé",
        goodFaith: true,
        unseen: "",
      },
    );
  });

  test("of somebody without an account needs a name and an address, both asked for with what else is missing", () => {
    const { goodFaith: _, ...rest } = TYPED;
    expect(faults({ ...rest, name: "", email: " ", note: "court" })).toEqual({
      note: "notice.too-short",
      name: "notice.name-required",
      email: "email.required",
      goodFaith: "notice.good-faith",
    });
  });

  test("of which nothing was filled in asks for everything at once", () => {
    const nothing = { key: ID, listing: ID, subject: "listing", note: "", name: "", email: "" };
    expect(faults(nothing)).toEqual({
      reason: "report.no-reason",
      note: "notice.required",
      name: "notice.name-required",
      email: "email.required",
      goodFaith: "notice.good-faith",
    });
  });

  test.each(["child", "danger"])("about a %s needs neither", (reason) => {
    const { name: _, email: __, ...rest } = TYPED;
    expect(visitorNoticeSchema.parse({ ...rest, reason })).toMatchObject({ name: null, email: null });
    expect(faults({ ...rest, reason, name: "", email: "" })).toEqual({});
  });

  test("of a member needs neither", () => {
    const { name: _, email: __, ...rest } = TYPED;
    expect(faults(rest, noticeSchema)).toEqual({});
  });

  test.each([
    [{ note: "" }, { note: "notice.required" }],
    [{ note: " \u200b " }, { note: "notice.required" }],
    [{ note: "a".repeat(2001) }, { note: "notice.too-long" }],
    [{ reason: "no_show" }, { reason: "report.no-reason" }],
    [{ reason: ["scam", "money"] }, { reason: "report.no-reason" }],
    [{ subject: "message" }, { subject: "notice.no-subject" }],
    [{ email: "nadia@" }, { email: "email.malformed" }],
    [{ name: "N".repeat(81) }, { name: "notice.name-too-long" }],
    [{ photo: "1" }, { photo: "form.invalid" }],
    [{ key: "" }, { key: "key.missing" }],
    [{ role: "admin" }, { undefined: expect.any(String) }],
  ])("with %o is refused", (wrong, expected) => {
    expect(faults({ ...TYPED, ...wrong })).toEqual(expected);
  });

  test("may hold markup, which is text as any other", () => {
    const note = "<script>alert(1)</script> & <img src=x onerror=alert(1)>";
    expect(visitorNoticeSchema.parse({ ...TYPED, note }).note).toBe(note);
  });
});
