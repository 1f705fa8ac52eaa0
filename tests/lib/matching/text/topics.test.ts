import { expect, test } from "vitest";
import { textProfile } from "#lib/matching/text/text-profile.ts";
import { topicCloseness } from "#lib/matching/text/topics.ts";

const close = (one: string, other: string) =>
  topicCloseness(textProfile(one, "").topics, textProfile(other, "").topics);

test("the same matter in other words is close, another matter is not", () => {
  expect(close("Imprimer une attestation", "J’ai une imprimante")).toBeGreaterThan(0.5);
  expect(close("Imprimer une attestation", "Promener votre chien")).toBeLessThan(0.2);
});

test("it is the same in both directions", () => {
  expect(close("Tondre ma pelouse", "Jardinage et bricolage")).toBe(
    close("Jardinage et bricolage", "Tondre ma pelouse"),
  );
});

test("words that speak for no category say nothing", () => {
  expect(close("Bonjour à tous", "Promener votre chien")).toBeNull();
});
