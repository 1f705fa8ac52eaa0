import { afterEach, expect } from "vitest";

const complaints: unknown[][] = [];
console.error = (...values: unknown[]) => complaints.push(values);
console.warn = (...values: unknown[]) => complaints.push(values);

/** What a dependency complains about is a fault of the code under test, until the test expects it. */
afterEach(() => {
  const found = complaints.splice(0);
  expect(found, "console.error or console.warn was called").toEqual([]);
});
