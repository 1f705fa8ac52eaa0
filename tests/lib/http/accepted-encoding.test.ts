import { expect, test } from "vitest";
import { acceptedEncoding } from "#lib/http/accepted-encoding.ts";

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["GZIP;q=0.5", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["br; q=0.0", "identity"],
  ["deflate", "identity"],
  ["", "identity"],
  [undefined, "identity"],
])("%s is answered in %s", (accepted, encoding) => {
  expect(acceptedEncoding(accepted)).toBe(encoding);
});
