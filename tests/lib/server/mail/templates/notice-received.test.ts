import { expect, test } from "vitest";
import { noticeReceivedMail } from "#lib/server/mail/templates/notice-received.ts";

const CONTEXT = { locale: "fr", city: { name: "Besançon" }, footer: null } as const;
const PAYLOAD = { about: "", guessable: false, unproven: false, link: "https://example.org/suivi" };
const textOf = (changed: Partial<typeof PAYLOAD> = {}) =>
  noticeReceivedMail({ ...PAYLOAD, ...changed }, CONTEXT).text.replaceAll(/\s+/g, " ");

test("a receipt to an address that anybody may have written says what to do when it was somebody else", () => {
  expect(textOf({ unproven: true })).toContain("Ce n’est pas vous ? Vous pouvez ignorer ce message.");
  expect(textOf({ unproven: true })).toContain("C’est bien vous ?");
  expect(textOf()).not.toContain("pas vous");
});

test("it promises a secret only where the other one cannot tell", () => {
  expect(textOf()).toContain("ne saura jamais");
  expect(textOf({ guessable: true })).toContain("La personne peut le deviner.");
  expect(textOf({ guessable: true })).not.toContain("jamais");
});
