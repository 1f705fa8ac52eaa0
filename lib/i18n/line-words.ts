import { type LocalTime, localTime } from "#lib/listings/local-time.ts";
import type { ConversationLine } from "#lib/messages/conversation-line.ts";
import type { ConversationWords } from "./conversation-words.ts";
import { fillText } from "./fill-text.ts";
import type { Locale } from "./locale.ts";

const days = new Map<Locale, Intl.DateTimeFormat>();

function dayFormat(locale: Locale): Intl.DateTimeFormat {
  const known = days.get(locale);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  days.set(locale, made);
  return made;
}

/** "mardi 24 novembre", of a local date. */
export function dayLabel(date: string, { locale }: ConversationWords): string {
  return dayFormat(locale).format(new Date(`${date}T12:00:00Z`));
}

const clock = (words: ConversationWords, { hour, minute }: LocalTime) =>
  fillText(words.time, { hour: String(hour), minute: String(minute).padStart(2, "0") });

/** "18 h 02", by the clocks of the city. */
export function timeLabel(moment: string, words: ConversationWords): string {
  return clock(words, localTime(new Date(moment), words.timeZone));
}

function momentLabel(moment: string, words: ConversationWords): string {
  const local = localTime(new Date(moment), words.timeZone);
  return fillText(words.moment, { day: dayLabel(local.date, words), time: clock(words, local) });
}

/** What an event says, by who did it; an act of nobody's where only the service acts. */
export function eventSentence({ event, author, data }: ConversationLine, words: ConversationWords): string {
  if (event === null) return "";
  const { [author]: own, service, other, me } = words.event[event];
  const sentence = own ?? service ?? other ?? me ?? "";
  const when = data.startsAt ? momentLabel(data.startsAt, words) : "…";
  const place = data.place ? ` ${fillText(words.place, { place: data.place })}` : "";
  return fillText(sentence, { when }) + place;
}

/** "Lu à 20 h 12", with the day when it is another one than that of the message. */
export function readLabel(sentAt: string, readAt: string, words: ConversationWords): string {
  const [sent, read] = [sentAt, readAt].map((moment) => localTime(new Date(moment), words.timeZone)) as [
    LocalTime,
    LocalTime,
  ];
  const time = clock(words, read);
  if (sent.date === read.date) return fillText(words.read, { time });
  return fillText(words.readOn, { day: dayLabel(read.date, words), time });
}
