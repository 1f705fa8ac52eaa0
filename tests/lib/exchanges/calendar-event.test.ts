import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CalendarEvent, calendarFile, sequenceOf } from "#lib/exchanges/calendar-event.ts";

const EVENT: CalendarEvent = {
  uid: "018f0000-0000-7000-8000-000000000001@entraide.example",
  sequence: 2,
  stamp: new Date("2027-03-09T09:00:00Z"),
  startsAt: new Date("2027-03-10T17:30:00Z"),
  endsAt: new Date("2027-03-10T19:00:00Z"),
  summary: "Remplir un dossier, avec Nermin",
  place: "Médiathèque; 1er étage\nsalle 2",
  url: "https://entraide.example/besancon/mes-echanges/1",
  cancelled: false,
};

/** The properties of a file, as a calendar reads it: unfolded, then unescaped. */
function read(file: string): Record<string, string> {
  const lines = file.replaceAll("\r\n ", "").split("\r\n").filter(Boolean);
  const plain = (text: string) =>
    text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign));
  return Object.fromEntries(lines.map((line) => [line.split(":", 1)[0], plain(line.slice(line.indexOf(":") + 1))]));
}

const octets = (text: string) => new TextEncoder().encode(text).length;

describe("calendarFile", () => {
  test("is one event, in UTC", () => {
    const file = calendarFile(EVENT);
    expect(file.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")).toBe(true);
    expect(file.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")).toBe(true);
    expect(read(file)).toMatchObject({
      UID: EVENT.uid,
      SEQUENCE: "2",
      DTSTAMP: "20270309T090000Z",
      DTSTART: "20270310T173000Z",
      DTEND: "20270310T190000Z",
      SUMMARY: EVENT.summary,
      LOCATION: EVENT.place,
      STATUS: "CONFIRMED",
      URL: EVENT.url,
    });
  });

  test("says that it is cancelled, and no place that was not said", () => {
    const { STATUS, LOCATION } = read(calendarFile({ ...EVENT, cancelled: true, place: "" }));
    expect([STATUS, LOCATION]).toEqual(["CANCELLED", undefined]);
  });

  test("holds any words in lines of 75 octets, whole again when they are read", () => {
    const words = fc.string({ unit: "grapheme", maxLength: 300 }).map((text) => text.replace(/\p{Cc}/gu, ""));
    fc.assert(
      fc.property(words, words, (summary, place) => {
        const file = calendarFile({ ...EVENT, summary, place });
        for (const line of file.split("\r\n")) expect(octets(line)).toBeLessThanOrEqual(75);
        expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        const { SUMMARY, LOCATION } = read(file);
        expect([SUMMARY, LOCATION ?? ""]).toEqual([summary.toWellFormed(), place.toWellFormed()]);
      }),
    );
  });

  test("lets no value begin a line of its own", () => {
    const { ATTENDEE, SUMMARY } = read(calendarFile({ ...EVENT, summary: "a\r\nATTENDEE:mailto:x@y.example" }));
    expect(ATTENDEE).toBeUndefined();
    expect(SUMMARY).toBe("a\nATTENDEE:mailto:x@y.example");
  });
});

test("the sequence grows with each agreed time and each end", () => {
  const after = (...states: string[]) => sequenceOf(states.map((state) => ({ state })));
  const told = [
    after("agreed"),
    after("dropped"),
    after("dropped", "agreed"),
    after("dropped", "replaced", "agreed"),
    after("dropped", "replaced", "dropped"),
  ];
  expect(told).toEqual([0, 1, 2, 4, 5]);
});
