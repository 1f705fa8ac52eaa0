import { describe, expect, it } from "vitest";
import { requestSignInSchema, signInCodeSchema, signInLinkSchema } from "#lib/identity/sign-in.schema.ts";

const keysOf = (result: { error?: { issues: { message: string }[] } | undefined }) =>
  result.error?.issues.map(({ message }) => message);

describe("requestSignInSchema", () => {
  const rest = { locale: "fr", next: "" };

  it("normalizes the address and keeps a path of ours", () => {
    const parsed = requestSignInSchema.parse({ email: " Nermin@Demo.example\u200B", locale: "en", next: "/besancon" });
    expect(parsed).toEqual({ email: "nermin@demo.example", locale: "en", next: "/besancon" });
  });

  it.each([
    [undefined, "email.required"],
    ["  ", "email.required"],
    [["a@demo.example", "b@demo.example"], "email.required"],
    ["camille", "email.malformed"],
    ["camille＠demo.example", "email.malformed"],
    ["a".repeat(1001), "email.too-long"],
  ])("answers %j with %s", (email, key) => {
    expect(keysOf(requestSignInSchema.safeParse({ ...rest, email }))).toEqual([key]);
  });
});

describe("signInCodeSchema", () => {
  it.each(["042195", "042 195", " 042-195 ", "０４２１９５", "042\u00A0195"])("reads %j", (code) => {
    expect(signInCodeSchema.parse({ code, locale: "fr", next: "" }).code).toBe("042195");
  });

  it.each([
    ["", "code.required"],
    ["12345", "code.malformed"],
    ["1234567", "code.malformed"],
    ["12345a", "code.malformed"],
  ])("answers %j with %s", (code, key) => {
    expect(keysOf(signInCodeSchema.safeParse({ code, locale: "fr", next: "" }))?.[0]).toBe(key);
  });
});

describe("signInLinkSchema", () => {
  it("does without a code where the browser is proof enough", () => {
    const parsed = signInLinkSchema.parse({ token: "abc", locale: "fr", next: "" });
    expect(parsed).toEqual({ token: "abc", locale: "fr", next: null });
  });
});
