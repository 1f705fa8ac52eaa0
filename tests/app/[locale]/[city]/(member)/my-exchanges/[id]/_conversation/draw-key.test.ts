import { expect, test } from "vitest";
import { z } from "zod";
import { drawKey } from "#app/[locale]/[city]/(member)/my-exchanges/[id]/_conversation/draw-key.ts";

test("a key is one that the server takes, and no two are the same", () => {
  const keys = Array.from({ length: 500 }, drawKey);
  for (const key of keys) expect(z.uuidv4().safeParse(key).success).toBe(true);
  expect(new Set(keys).size).toBe(keys.length);
});
