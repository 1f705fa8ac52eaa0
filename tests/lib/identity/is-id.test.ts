import { expect, test } from "vitest";
import { uuidv7 } from "#db/uuid.ts";
import { isId } from "#lib/identity/is-id.ts";

test("is an id, and nothing around it", () => {
  const id = uuidv7();
  expect(isId(id)).toBe(true);
  for (const text of ["", "abc", id.toUpperCase(), `${id} `, `${id}\n`, `x${id}`, id.slice(1)])
    expect(isId(text)).toBe(false);
});
