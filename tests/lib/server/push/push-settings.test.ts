import { describe, expect, it } from "vitest";
import { parseEnv, SettingError } from "#lib/server/env.ts";

const PAIR = {
  VAPID_PUBLIC_KEY: "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
  VAPID_PRIVATE_KEY: "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
};
const OTHER = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

describe("the settings of notices on devices", () => {
  it("are none without keys, whatever else is set", () => {
    expect(parseEnv({}).push).toBeUndefined();
    expect(parseEnv({ PUSH_SERVICES: "https://push.example" }).push).toBeUndefined();
  });

  it("name the site, or the sender of its mails, as whom to write to", () => {
    expect(parseEnv({ ...PAIR, BASE_URL: "https://entraide.example" }).push).toEqual({
      publicKey: PAIR.VAPID_PUBLIC_KEY,
      privateKey: PAIR.VAPID_PRIVATE_KEY,
      subject: "https://entraide.example",
      services: [],
    });
    expect(parseEnv({ ...PAIR, MAIL_FROM: "Coup de main <bonjour@ville.fr>" }).push?.subject).toBe(
      "mailto:bonjour@ville.fr",
    );
    expect(parseEnv({ ...PAIR, VAPID_SUBJECT: "mailto:dsi@ville.fr" }).push?.subject).toBe("mailto:dsi@ville.fr");
  });

  it("list more push services", () => {
    const { push } = parseEnv({ ...PAIR, PUSH_SERVICES: "https://a.example, http://127.0.0.1:40" });
    expect(push?.services).toEqual(["https://a.example", "http://127.0.0.1:40"]);
  });

  it.each([
    ["one key alone", { VAPID_PUBLIC_KEY: PAIR.VAPID_PUBLIC_KEY }, "VAPID_PRIVATE_KEY"],
    ["the other alone", { VAPID_PRIVATE_KEY: PAIR.VAPID_PRIVATE_KEY }, "VAPID_PUBLIC_KEY"],
    ["keys of two pairs", { ...PAIR, VAPID_PUBLIC_KEY: OTHER }, "VAPID_PUBLIC_KEY"],
    ["a key that is none", { ...PAIR, VAPID_PRIVATE_KEY: "secret" }, "VAPID_PRIVATE_KEY"],
    ["a private key of zeros", { ...PAIR, VAPID_PRIVATE_KEY: "A".repeat(43) }, "VAPID_PUBLIC_KEY"],
    ["nobody to write to", { ...PAIR, VAPID_SUBJECT: "the city" }, "VAPID_SUBJECT"],
    ["a service with a path", { ...PAIR, PUSH_SERVICES: "https://push.example/x" }, "PUSH_SERVICES"],
    ["a service that is none", { ...PAIR, PUSH_SERVICES: "push.example" }, "PUSH_SERVICES"],
  ])("%s stops the start with a sentence", (_, given, name) => {
    expect(() => parseEnv(given)).toThrow(SettingError);
    expect(() => parseEnv(given)).toThrow(new RegExp(`^${name} [^\n]+\\.$`));
  });
});
