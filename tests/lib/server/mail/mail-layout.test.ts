import { expect, test } from "vitest";
import { compiledMailLayout } from "#tests/support/mail-layout.ts";

test("the layout that is sent is the one that is written", async () => {
  const compiled = "../../../../lib/server/mail/mail-layout-html.ts";
  await expect(await compiledMailLayout()).toMatchFileSnapshot(compiled);
});
