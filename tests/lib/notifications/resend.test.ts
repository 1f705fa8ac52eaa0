import { expect, test } from "vitest";
import { resendObstacle } from "#lib/notifications/resend.ts";

test("a message can be sent again unless it opened a door, or says nothing any more", () => {
  expect(resendObstacle({ kind: "invitation", emptied: false })).toBeNull();
  expect(resendObstacle({ kind: "invitation", emptied: true })).toBe("emptied");
  expect(resendObstacle({ kind: "sign-in", emptied: false })).toBe("signIn");
  expect(resendObstacle({ kind: "sign-in", emptied: true })).toBe("signIn");
});
