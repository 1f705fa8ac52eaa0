import { expect, test } from "vitest";
import type { MailPayload } from "#lib/server/mail/mail-kind.ts";
import { misuseWarningMail } from "#lib/server/mail/templates/misuse-warning.ts";

const CONTEXT = { locale: "fr", city: { name: "Besançon" }, footer: null } as const;
type Payload = MailPayload<"misuse-warning">;
const PAYLOAD: Payload = { kind: "notices", phone: "", email: "", link: "https://example.org/regles" };
const textOf = (changed: Partial<Payload> = {}) =>
  misuseWarningMail({ ...PAYLOAD, ...changed }, CONTEXT).text.replaceAll(/\s+/g, " ");

test("a suspended right comes with why, for how long, and how to be heard", () => {
  const text = textOf({ until: "2027-04-10", phone: "03 81 00 00 00", email: "ville@example.org" });
  expect(text).toContain("clairement sans fondement");
  expect(text).toContain("pendant 30 jours, jusqu’au 10 avril 2027");
  expect(text).toContain("trois abus clairs en six mois");
  expect(text).toContain("appelez le 03 81 00 00 00, ou écrivez à ville@example.org");
  expect(text).toMatch(/112.*114/);
});

test.each([
  [{ phone: "03 81 00 00 00" }, "appelez le 03 81 00 00 00."],
  [{ email: "ville@example.org" }, "écrivez à ville@example.org."],
  [{}, "l’accueil de la Ville."],
])("with %o of the city, it says %s", (contact, words) => {
  expect(textOf(contact)).toContain(words);
});

test("a warning says that nothing changes, and when it counts no more", () => {
  expect(textOf()).toContain("ne compte plus au bout de six mois");
});
