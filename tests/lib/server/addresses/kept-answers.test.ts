import { expect, test } from "vitest";
import { DEFAULT_CITY_SETTINGS } from "#lib/cities/city.ts";
import type { Address } from "#lib/geo/address.ts";
import { AddressError, type AddressProvider } from "#lib/server/addresses/address-provider.ts";
import { keptAnswers } from "#lib/server/addresses/kept-answers.ts";

const CITY = { id: "city-a", centre: { lng: 6, lat: 47 }, settings: DEFAULT_CITY_SETTINGS };
const FOUND: Address = { label: "x", point: { lng: 6, lat: 47 }, cityCode: "25056", score: 1, type: "street" };
const MINUTE_MS = 60_000;

/** A provider that counts, and answers what it is given in turn; and a clock. */
function counting(...answers: (Address[] | AddressError)[]) {
  const clock = { at: 1, now: () => clock.at };
  const asked: string[] = [];
  const provider: AddressProvider = {
    async search(query) {
      asked.push(query);
      const answer = answers[Math.min(asked.length, answers.length) - 1] ?? [];
      if (answer instanceof AddressError) throw answer;
      return answer;
    },
  };
  return { search: keptAnswers(provider, { clock }), asked, clock };
}

test("the same question is asked once, however it is written, and by however many at once", async () => {
  const { search, asked } = counting([FOUND]);
  const all = await Promise.all(Array.from({ length: 20 }, () => search("2 Rue Mégevand", CITY)));
  expect(all).toEqual(Array.from({ length: 20 }, () => [FOUND]));
  for (const same of ["2, rue  megevand ", "2 RUE MÉGEVAND"]) await search(same, CITY);
  expect(asked).toHaveLength(1);
  await search("3 rue Mégevand", CITY);
  await search("2 Rue Mégevand", { ...CITY, id: "city-b" });
  expect(asked).toHaveLength(3);
});

test("what was found lives a day, nothing lives ten minutes", async () => {
  const found = counting([FOUND]);
  await found.search("a rue", CITY);
  found.clock.at += 24 * 60 * MINUTE_MS - 1;
  await found.search("a rue", CITY);
  expect(found.asked).toHaveLength(1);
  found.clock.at += 2;
  await found.search("a rue", CITY);
  expect(found.asked).toHaveLength(2);

  const nothing = counting([]);
  await nothing.search("a rue", CITY);
  nothing.clock.at += 10 * MINUTE_MS - 1;
  await nothing.search("a rue", CITY);
  expect(nothing.asked).toHaveLength(1);
  nothing.clock.at += 2;
  await nothing.search("a rue", CITY);
  expect(nothing.asked).toHaveLength(2);
});

test("a failure is told to all who asked, and not kept", async () => {
  const { search, asked } = counting(new AddressError("down"), [FOUND]);
  const both = await Promise.allSettled([search("a rue", CITY), search("a rue", CITY)]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await search("a rue", CITY)).toEqual([FOUND]);
  expect(asked).toHaveLength(2);
});

test("many questions do not fill the memory", async () => {
  const { search, asked } = counting([FOUND]);
  for (let n = 0; n < 2_001; n += 1) await search(`${n} rue`, CITY);
  await search("2000 rue", CITY);
  expect(asked).toHaveLength(2_001);
  await search("0 rue", CITY);
  expect(asked).toHaveLength(2_002);
});
