import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EXCHANGE_STATUSES, isGoingOn } from "#lib/exchanges/exchange-status.ts";
import { MAX_BEFORE_ANSWER } from "#lib/messages/message-text.ts";
import { type Writable, writingRefusal } from "#lib/messages/writing.ts";

const writable: fc.Arbitrary<Writable> = fc.record({
  status: fc.constantFrom(...EXCHANGE_STATUSES),
  recent: fc.boolean(),
  closed: fc.boolean(),
  unanswered: fc.nat(10),
  acquainted: fc.boolean(),
});
const open: Writable = { status: "proposed", recent: true, closed: false, unanswered: 0, acquainted: false };

describe("who may write", () => {
  test("a stranger, three times before the first answer", () => {
    expect(writingRefusal({ ...open, unanswered: MAX_BEFORE_ANSWER - 1 })).toBeNull();
    expect(writingRefusal({ ...open, unanswered: MAX_BEFORE_ANSWER })).toBe("wait-for-answer");
    expect(writingRefusal({ ...open, unanswered: 50, acquainted: true })).toBeNull();
  });

  test("after the end, only those who know each other, and not for ever", () => {
    expect(writingRefusal({ ...open, status: "done", acquainted: true })).toBeNull();
    expect(writingRefusal({ ...open, status: "done", acquainted: true, recent: false })).toBe("conversation-closed");
    expect(writingRefusal({ ...open, status: "declined" })).toBe("conversation-closed");
  });

  test("nobody where one left or blocked the other, and it is said in no other words than an end", () => {
    fc.assert(fc.property(writable, (one) => writingRefusal({ ...one, closed: true }) === "conversation-closed"));
  });

  test("whoever goes on together and has answers", () => {
    fc.assert(
      fc.property(writable, (one) => {
        const goesOn = isGoingOn(one.status) && !one.closed;
        if (goesOn && one.acquainted) expect(writingRefusal(one)).toBeNull();
        if (!one.acquainted && one.unanswered >= MAX_BEFORE_ANSWER) expect(writingRefusal(one)).not.toBeNull();
      }),
    );
  });
});
