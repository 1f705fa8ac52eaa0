import { describe, expect, it } from "vitest";
import { profileSchema, welcomeSchema } from "#lib/identity/profile.schema.ts";

const good = { firstName: "Zoë", quartier: "palente", languages: ["fr", "tr", "fr"] };
const keysOf = (value: unknown) => (profileSchema.safeParse(value).error?.issues ?? []).map(({ message }) => message);

describe("profileSchema", () => {
  it("cleans what it keeps", () => {
    const parsed = profileSchema.parse({ ...good, firstName: "  Jean-\u202EMarc\u200B " });
    expect(parsed).toEqual({ firstName: "Jean-Marc", quartier: "palente", languages: ["fr", "tr"] });
  });

  it("reads one language as a list", () => {
    expect(profileSchema.parse({ ...good, languages: "uk" }).languages).toEqual(["uk"]);
  });

  it.each([
    [{ ...good, firstName: "" }, "firstName.required"],
    [{ ...good, firstName: " \u200B " }, "firstName.required"],
    [{ ...good, firstName: "a".repeat(41) }, "firstName.too-long"],
    [{ ...good, firstName: "06 12 34 56 78" }, "firstName.letters"],
    [{ ...good, firstName: "Ana 🌻" }, "firstName.letters"],
    [{ ...good, firstName: "ana@demo.example" }, "firstName.letters"],
    [{ ...good, firstName: ["Ana", "Bea"] }, "firstName.required"],
    [{ ...good, firstName: "\uD800Ana" }, "firstName.letters"],
    [{ ...good, quartier: "" }, "quartier.required"],
    [{ ...good, languages: undefined }, "languages.required"],
    [{ ...good, languages: "klingon" }, "languages.unknown"],
  ])("says what is wrong with %j", (value, key) => {
    expect(keysOf(value)[0]).toBe(key);
  });

  it("refuses a field that the form does not have", () => {
    expect(profileSchema.safeParse({ ...good, role: "admin" }).success).toBe(false);
  });
});

describe("welcomeSchema", () => {
  const first = { ...good, city: "besancon", locale: "fr", next: "//evil.example" };

  it("asks for adulthood and drops a foreign path", () => {
    expect(welcomeSchema.safeParse(first).error?.issues.map(({ message }) => message)).toEqual(["adult.required"]);
    expect(welcomeSchema.parse({ ...first, adult: "on" }).next).toBeNull();
  });
});
