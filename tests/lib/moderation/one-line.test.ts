import { expect, test } from "vitest";
import { onOneLine } from "#lib/moderation/one-line.ts";

test("line breaks and runs of spaces are one space, and spaces that may not break stay", () => {
  expect(onOneLine(" 15\u00a0€\r\n  de l’heure\n")).toBe("15\u00a0€ de l’heure");
});
