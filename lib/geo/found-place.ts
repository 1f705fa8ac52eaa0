import { type Point, parsePoint, pointText } from "./point.ts";

/** A place that was found for somebody: at an address, or on the map. The quartier is a slug. */
export type FoundPlace = { point: Point; quartier: string; label: string };

const FOUND_TEXT = /^([^|]{1,40})\|([a-z0-9-]{1,80})\|(.{1,200})$/;

/** A found place as one field of a form, so that a form sent again still shows it. */
export function foundText({ point, quartier, label }: FoundPlace): string {
  return `${pointText(point)}|${quartier}|${label}`;
}

/** Reads `foundText`; null for anything else. */
export function parseFound(text: string): FoundPlace | null {
  const [, place = "", quartier = "", label = ""] = FOUND_TEXT.exec(text) ?? [];
  const point = parsePoint(place);
  return point && { point, quartier, label };
}
