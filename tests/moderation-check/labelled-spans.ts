import type { CaseFinding } from "#lib/moderation/finding.ts";
import type { LabelledText } from "./labelled-text.schema.ts";

type Place = { field: "title" | "body"; start: number; end: number };

/** Every place of a text in a field. */
function placesIn(field: Place["field"], whole: string, part: string): Place[] {
  const places: Place[] = [];
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    places.push({ field, start: at, end: at + part.length });
  }
  return places;
}

const overlap = (a: Place, b: Place) => a.field === b.field && a.start < b.end && b.start < a.end;

/** Whether a finding of its label touches a labelled span, at any of the places where its words stand. */
export function isSpanFound(
  { title, body }: LabelledText,
  { label, text }: LabelledText["spans"][number],
  findings: readonly CaseFinding[],
): boolean {
  const places = [...placesIn("title", title, text), ...placesIn("body", body, text)];
  const found = findings.flatMap(({ code, spans }) => (code === label ? spans : []));
  return places.some((place) => found.some((span) => overlap(place, span)));
}
