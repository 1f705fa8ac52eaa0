import { expect, test, vi } from "vitest";
import { askMe, forgetMe, hearNotices, onMeChanged } from "#components/shell/ask-me.ts";

test("what the bell says takes the place of what was answered, also of an answer that is on its way", async () => {
  const me = { signedIn: true, firstName: "Alex", notices: 1 };
  const fetching = vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json(me));
  forgetMe();
  let changes = 0;
  const end = onMeChanged(() => {
    changes += 1;
  });
  const early = askMe("besancon", "/besancon");
  hearNotices(4);
  expect(await early).toEqual(me);
  expect(await askMe("besancon", "/besancon")).toEqual({ ...me, notices: 4 });
  hearNotices(0);
  expect(await askMe("besancon", "/besancon")).toEqual({ ...me, notices: 0 });
  expect([changes, fetching.mock.calls.length]).toEqual([2, 1]);
  end();
  forgetMe();
  expect(await askMe("besancon", "/besancon")).toEqual(me);
  expect(changes).toBe(2);
  forgetMe();
});

test("a visitor of whom nothing is known hears nothing", async () => {
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => new Response(null, { status: 503 }));
  forgetMe();
  expect(await askMe("besancon", "/besancon")).toBeNull();
  hearNotices(4);
  expect(await askMe("besancon", "/besancon")).toBeNull();
  forgetMe();
});
