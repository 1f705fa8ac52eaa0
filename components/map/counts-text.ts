import type { Counts } from "./map-model.ts";
import type { MapStrings } from "./map-strings.ts";

/** "3 demandes, 1 offre": the kinds that are there, in words. */
export function countsText({ requests, offers }: Counts, strings: MapStrings, locale: string): string {
  const plural = new Intl.PluralRules(locale);
  const say = (count: number, kind: "request" | "offer") =>
    strings[plural.select(count) === "one" ? "one" : "other"][kind].replace("{n}", String(count));
  const parts = [requests > 0 ? say(requests, "request") : "", offers > 0 ? say(offers, "offer") : ""];
  return parts.filter(Boolean).join(", ");
}
