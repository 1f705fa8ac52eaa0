import fc from "fast-check";
import { expect, test } from "vitest";
import { maskedWords, serverWords } from "#lib/notifications/server-words.ts";

test("what a server said is one line that can be read", () => {
  expect(serverWords("550-5.1.1 No\r\n\t550\u0000 5.1.1\u202e here ")).toBe("550-5.1.1 No 550 5.1.1 here");
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 3000 }), (text) => {
      expect(serverWords(text).length).toBeLessThanOrEqual(300);
      expect(serverWords(text)).not.toMatch(/\p{Cc}/u);
    }),
  );
});

test("nobody's address is in what others may read", () => {
  const said = "550 5.1.1 <alex.martin@ville.example>: unknown; rcpt=zoe@mél.example, also x@y";
  expect(maskedWords(said)).toBe("550 5.1.1 <a…@ville.example>: unknown; rcpt=z…@mél.example, also x…@y");
});
