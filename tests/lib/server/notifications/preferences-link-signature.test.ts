import { expect, test } from "vitest";
import { uuidv7 } from "#db/uuid.ts";
import type { PreferencesLink } from "#lib/notifications/preferences-link.ts";
import { openPreferencesLink, signPreferencesLink } from "#lib/server/notifications/preferences-link-signature.ts";

const link: PreferencesLink = {
  cityId: uuidv7(),
  memberId: uuidv7(),
  topic: "digest",
  expiresAt: new Date("2027-03-24T10:00:00Z"),
};

test("a link of ours opens, expired or not", () => {
  expect(openPreferencesLink(signPreferencesLink(link))).toEqual(link);
  const old = { ...link, expiresAt: new Date("2020-01-01T00:00:00Z") };
  expect(openPreferencesLink(signPreferencesLink(old))).toEqual(old);
});

test("no character of it can be another one", () => {
  const signed = signPreferencesLink(link);
  for (const [at, character] of [...signed].entries()) {
    const other = character === "a" ? "b" : "a";
    expect(openPreferencesLink(signed.slice(0, at) + other + signed.slice(at + 1)), String(at)).toBeNull();
  }
  expect(openPreferencesLink(`${signed}=`)).toBeNull();
  expect(openPreferencesLink(signed.slice(0, -1))).toBeNull();
  expect(openPreferencesLink("")).toBeNull();
});

test("the signature of one person, topic or time signs no other", () => {
  const [, signature] = /\.([^.]+)$/.exec(signPreferencesLink(link)) ?? [];
  const others = [
    { memberId: uuidv7() },
    { topic: "cityNews" as const },
    { expiresAt: new Date("2030-01-01T00:00:00Z") },
  ];
  for (const other of others) {
    const text = signPreferencesLink({ ...link, ...other }).replace(/\.[^.]+$/, "");
    expect(openPreferencesLink(`${text}.${signature}`)).toBeNull();
  }
});
