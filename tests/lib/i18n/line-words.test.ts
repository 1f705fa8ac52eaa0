import { describe, expect, test } from "vitest";
import { conversationWords } from "#lib/i18n/conversation-words.ts";
import { dayLabel, eventSentence, readLabel, timeLabel } from "#lib/i18n/line-words.ts";
import { LOCALES } from "#lib/i18n/locale.ts";
import { type ConversationLine, LINE_EVENTS, type LineAuthor } from "#lib/messages/conversation-line.ts";

const PARIS = { me: "helper", name: "Nermin", timeZone: "Europe/Paris", status: "accepted" } as const;
const fr = conversationWords("fr", PARIS);
const spaced = (text: string) => text.replaceAll("\u00a0", " ");

const happened = (overrides: Partial<ConversationLine>): ConversationLine => ({
  seq: 1,
  author: "me",
  body: null,
  event: "accept",
  data: { startsAt: "2026-11-24T17:30:00Z", place: "Gare {name} Viotte" },
  sentAt: "2026-11-23T17:02:00Z",
  key: null,
  ...overrides,
});

describe("what becomes of an exchange", () => {
  const all = LOCALES.flatMap((locale) =>
    LINE_EVENTS.flatMap((event) => (["me", "other", "service"] as const).map((author) => ({ locale, event, author }))),
  );

  test.each(all)("is a whole sentence ($locale, $event, $author)", ({ locale, event, author }) => {
    const sentence = eventSentence(happened({ event, author, data: {} }), conversationWords(locale, PARIS));
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(sentence).not.toMatch(/[{}]/);
  });

  test("says who did it, and to whom", () => {
    const said = (author: LineAuthor, me: "helper" | "beneficiary") =>
      eventSentence(happened({ author, event: "propose", data: {} }), conversationWords("fr", { ...PARIS, me }));
    expect(said("me", "helper")).toBe("Vous avez proposé votre aide.");
    expect(said("other", "helper")).toBe("Nermin vous demande ce coup de main.");
    expect(said("other", "beneficiary")).toBe("Nermin propose son aide.");
    expect(said("me", "beneficiary")).toBe("Vous avez demandé ce coup de main.");
  });

  test("says when and where, by the clocks of the city, with the place as it was written", () => {
    const sentence = eventSentence(happened({ event: "suggest_time" }), fr);
    expect(spaced(sentence)).toBe(
      "Vous proposez un rendez-vous : mardi 24 novembre, 18 h 30. Lieu : Gare {name} Viotte.",
    );
  });

  test("takes a name for a name, whatever it holds", () => {
    const words = conversationWords("fr", { ...PARIS, name: "$& {when}" });
    expect(eventSentence(happened({ author: "other", data: {} }), words)).toContain("$& ");
  });
});

describe("a moment", () => {
  test("is said as it is said in each language", () => {
    expect(timeLabel("2026-11-23T17:02:00Z", fr)).toBe("18\u00a0h\u00a002");
    expect(timeLabel("2026-11-23T17:02:00Z", conversationWords("en", PARIS))).toBe("18:02");
    expect(dayLabel("2026-11-24", fr)).toBe("mardi 24 novembre");
  });

  test("of reading has its day when it is another one", () => {
    expect(spaced(readLabel("2026-11-23T17:02:00Z", "2026-11-23T19:12:00Z", fr))).toBe("Lu à 20 h 12");
    expect(spaced(readLabel("2026-11-23T17:02:00Z", "2026-11-23T23:12:00Z", fr))).toBe(
      "Lu mardi 24 novembre, à 0 h 12",
    );
  });
});

test.each([
  ["proposed", "masqué avant l’accord"],
  ["declined", "masqué avant l’accord"],
  ["cancelled", "masqué depuis la fin"],
  ["done", "masqué depuis la fin"],
] as const)("contact details of a talk that is %s are %s", (status, said) => {
  expect(conversationWords("fr", { ...PARIS, status }).hidden).toBe(said);
});
