import { expect, test } from "vitest";
import { idInCityText, readIdInCity } from "#lib/ids/id-in-city.ts";

const PLACE = { cityId: "01900000-0000-7000-8000-000000000001", id: "01900000-0000-7000-8000-000000000002" };

test("what is written is read again, and nothing else is", () => {
  const text = idInCityText(PLACE);
  expect(readIdInCity(text)).toEqual(PLACE);
  for (const other of ["", text.toUpperCase().replace("8", "A"), `${text}.`, ` ${text}`, PLACE.id]) {
    expect(readIdInCity(other)).toBeNull();
  }
});
