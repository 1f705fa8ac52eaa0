import { describe, expect, test } from "vitest";
import { findHistory } from "#lib/moderation/history/find-history.ts";
import type { History } from "#lib/moderation/history/history-rule.ts";

const TITLE = "Aide pour monter un meuble";
const BODY = "Une armoire en pin à monter samedi, les outils sont sur place et la notice est claire.";
const KNOWN: History = {
  title: TITLE,
  body: BODY,
  category: "repair",
  author: { verified: false, exchangesDone: 0, published: 3, newToday: 1, restricted: false },
  own: [],
  others: [],
};
const codes = (changes: Partial<History>) => findHistory({ ...KNOWN, ...changes }).map(({ code }) => code);
const author = (changes: Partial<History["author"]>) => ({ author: { ...KNOWN.author, ...changes } });

test("says nothing of an ordinary listing, and marks no passage of another one", () => {
  expect(codes({})).toEqual([]);
  expect(findHistory({ ...KNOWN, ...author({ published: 0 }) })).toEqual([
    { code: "new_author", severity: "low", version: 1, onTrial: false, spans: [] },
  ]);
});

describe("a text that was there before", () => {
  test.each([
    ["the very same", TITLE, BODY],
    [
      "the same in capitals, without accents and marks",
      TITLE.toUpperCase(),
      BODY.replaceAll("à", "a").replace(".", " !"),
    ],
    ["the same but for a word", TITLE, BODY.replace("samedi", "dimanche")],
  ])("%s is a duplicate of one's own", (_, title, body) => {
    expect(codes({ own: [{ title, body }] })).toEqual(["duplicate"]);
  });

  test("another one of the same author is none", () => {
    expect(
      codes({ own: [{ title: "Promener mon chien", body: "Un quart d’heure le soir, il est très calme." }] }),
    ).toEqual([]);
    expect(
      codes({ own: [{ title: TITLE, body: "Deux chaises et une table de jardin, mercredi matin si possible." }] }),
    ).toEqual([]);
  });

  test("of somebody else's it has to be nearly the whole of it", () => {
    expect(codes({ others: [{ title: TITLE, body: BODY }] })).toEqual(["duplicate"]);
    expect(codes({ others: [{ title: TITLE, body: BODY.replace("Une armoire en pin", "Un grand lit") }] })).toEqual([]);
  });

  test("in few words everybody asks for the same", () => {
    const short = { title: "Aide pour mes courses", body: "" };
    expect(codes({ ...short, others: [short] })).toEqual([]);
    expect(codes({ ...short, own: [short] })).toEqual(["duplicate"]);
  });

  test("no words are like no words", () => {
    const none = { title: "?!… ?!… ?!", body: "" };
    expect(codes({ ...none, own: [none], others: [none] })).toEqual([]);
  });
});

test("the fourth listing of a day is one of many", () => {
  expect(codes(author({ newToday: 3 }))).toEqual([]);
  expect(codes(author({ newToday: 4 }))).toEqual(["too_many"]);
});

test("a sensitive category is seen, and one that only the words tell", () => {
  expect(codes({ category: "childcare" })).toEqual(["sensitive_category"]);
  expect(codes({ category: "other", title: "Garder mon bébé mardi", body: "" })).toEqual(["sensitive_category"]);
  expect(codes({ category: "other", title: "Monter un meuble mardi", body: "" })).toEqual([]);
});
