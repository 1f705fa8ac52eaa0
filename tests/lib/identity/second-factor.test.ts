import { describe, expect, test } from "vitest";
import { owesSecondFactor, readStepCode, recoveryCodeOf, shownRecoveryCode } from "#lib/identity/second-factor.ts";

const AT = new Date("2026-11-24T12:00:00Z");

describe("a second step is owed", () => {
  test.each([
    // staff, has one, passed, demanded: owed
    [false, false, false, true, false],
    [false, true, false, true, false],
    [true, false, false, true, true],
    [true, false, false, false, false],
    [true, true, false, false, true],
    [true, true, false, true, true],
    [true, true, true, true, false],
    [true, true, true, false, false],
  ])("staff %s, set up %s, passed %s, demanded %s: %s", (staff, hasSecondFactor, passed, demanded, owed) => {
    const secondFactorAt = passed ? AT : null;
    expect(owesSecondFactor({ staff, hasSecondFactor, secondFactorAt }, demanded)).toBe(owed);
  });
});

test("a recovery code is read as it is shown, however it is copied", () => {
  const code = recoveryCodeOf(Uint8Array.from([0, 1, 2, 31, 32, 64, 128, 255, 10, 17]));
  expect(code).toHaveLength(10);
  for (const typed of [code, shownRecoveryCode(code), shownRecoveryCode(code).toLowerCase(), [...code].join(" ")]) {
    expect(readStepCode(typed)).toEqual({ kind: "recovery", code });
  }
});

test.each([
  ["123 456", { kind: "application", code: "123456" }],
  ["１２３４５６", { kind: "application", code: "123456" }],
  ["oil0o-1l234", { kind: "recovery", code: "0110011234" }],
  ["", null],
  ["12345", null],
  ["1234567", null],
  ["ABCDE-FGHJ", null],
  ["ABCDE-FGHJU", null],
  ["<script>alert", null],
])("%j is read as %j", (text, read) => {
  expect(readStepCode(text)).toEqual(read);
});
