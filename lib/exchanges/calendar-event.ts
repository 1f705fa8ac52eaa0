/** A time to meet as a calendar keeps it. */
export type CalendarEvent = {
  uid: string;
  /** Grows with every change, so that a calendar takes the last one. */
  sequence: number;
  stamp: Date;
  startsAt: Date;
  endsAt: Date;
  summary: string;
  /** Empty for none. */
  place: string;
  url: string;
  cancelled: boolean;
};

const MAX_OCTETS = 75;
const encoder = new TextEncoder();

/** A moment in UTC, as in `20270310T173000Z`. */
function utc(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

/** A value of the type TEXT of RFC 5545, on one line. */
function text(value: string): string {
  const plain = value.toWellFormed().replaceAll(/\r\n?/g, "\n");
  return plain
    .replaceAll(/(?!\n)\p{Cc}/gu, "")
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** A line in pieces of 75 octets at most: the next ones begin with a space. No character is cut in two. */
function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MAX_OCTETS) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** The file that puts one event in a calendar, or takes it out again (RFC 5545). */
export function calendarFile(event: CalendarEvent): string {
  const { uid, sequence, stamp, startsAt, endsAt, summary, place, url, cancelled } = event;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Coup de main//Coup de main//FR",
    "CALSCALE:GREGORIAN",
    "BEGIN:VEVENT",
    `UID:${text(uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${text(summary)}`,
    ...(place ? [`LOCATION:${text(place)}`] : []),
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    `URL:${url}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** How often a calendar was told something else: a new agreed time, or the end of the last one. */
export function sequenceOf(times: readonly { state: string }[]): number {
  return Math.max(0, 2 * (times.length - 1)) + (times.at(-1)?.state === "dropped" ? 1 : 0);
}
