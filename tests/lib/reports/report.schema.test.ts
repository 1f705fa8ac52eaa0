import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reportSchema } from "#lib/reports/report.schema.ts";

const UUID = "01990000-0000-7000-8000-000000000000";
const form = (more: Record<string, unknown> = {}) => ({ key: UUID, exchange: UUID, reason: "insult", ...more });
const errorsOf = (more: Record<string, unknown>) =>
  reportSchema.safeParse(form(more)).error?.issues.map(({ path, message }) => [path[0], message]);

describe("a report", () => {
  test("needs a reason, and nothing else", () => {
    expect(reportSchema.parse(form())).toEqual({ ...form(), messages: [], note: "", block: false });
    expect(errorsOf({ reason: undefined })).toEqual([["reason", "report.no-reason"]]);
    expect(errorsOf({ reason: "boring" })).toEqual([["reason", "report.no-reason"]]);
  });

  test("takes one message, several, and the same one once", () => {
    expect(reportSchema.parse(form({ messages: "3" })).messages).toEqual([3]);
    expect(reportSchema.parse(form({ messages: ["3", "9", "3"] })).messages).toEqual([3, 9]);
  });

  test.each([["-1"], ["0"], ["1.5"], ["1e3"], ["x"], [""], ["1234567890"]])("takes no message numbered %j", (seq) => {
    expect(errorsOf({ messages: seq })).toEqual([["messages", "report.unknown-message"]]);
  });

  test("takes 20 messages and 1,000 letters at most", () => {
    const seqs = Array.from({ length: 21 }, (_, at) => String(at + 1));
    expect(errorsOf({ messages: seqs })).toEqual([["messages", "report.too-many-messages"]]);
    expect(reportSchema.parse(form({ messages: seqs.slice(1) })).messages).toHaveLength(20);
    expect(errorsOf({ note: "é".repeat(1001) })).toEqual([["note", "report.note-too-long"]]);
    // Line ends count once, although a browser sends two characters for each.
    expect(reportSchema.parse(form({ note: `${"a\r\n".repeat(499)}aa` })).note).toHaveLength(1000);
  });

  test("is read or refused, whatever is sent", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("key", "reason", "messages", "note", "block"), fc.anything()),
        (sent) => {
          reportSchema.safeParse({ ...form(), ...sent });
        },
      ),
    );
  });
});
