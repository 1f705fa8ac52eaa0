import { describe, expect, it } from "vitest";
import { readForm } from "#lib/forms/read-form.ts";

function form(entries: [string, string | Blob][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe("readForm", () => {
  it("reads fields, and a repeated one as a list", () => {
    expect(
      readForm(
        form([
          ["a", "1"],
          ["b", "x"],
          ["b", "y"],
        ]),
      ),
    ).toEqual({ a: "1", b: ["x", "y"] });
  });

  it("leaves out files, fields of the framework, and keys that would reach a prototype", () => {
    const values = readForm(
      form([
        ["$ACTION_ID_1", ""],
        ["__proto__", "x"],
        ["photo", new Blob(["x"])],
        ["constructor", "y"],
      ]),
    );
    expect(values).toEqual({ constructor: "y" });
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  });

  it("stops counting fields somewhere", () => {
    const many = Array.from({ length: 5000 }, (_, at): [string, string] => [`f${at}`, "x"]);
    expect(Object.keys(readForm(form(many))).length).toBeLessThanOrEqual(200);
  });
});
