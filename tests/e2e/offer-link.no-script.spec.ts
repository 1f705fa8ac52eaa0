import type { APIRequestContext } from "@playwright/test";
import type { Mail } from "./support/mailbox.ts";
import { expect, test } from "./support/test.ts";

/** The link of the mail that asks about the offer of the example that is a month old. */
async function linkOfMail(request: APIRequestContext): Promise<string> {
  let link: string | undefined;
  await expect(async () => {
    const mails: Mail[] = await (await request.get("/demo/courrier.json")).json();
    const asking = mails.find(({ subject }) => subject.startsWith("Votre offre est-elle toujours disponible"));
    link = /^http\S+\/reponse\?\S+$/m.exec(asking?.text ?? "")?.[0];
    expect(link).toBeDefined();
  }).toPass();
  return link ?? "";
}

test("an offer is confirmed from its mail: the link asks, the button answers, once", async ({ page }) => {
  const link = await linkOfMail(page.request);
  const heading = page.getByRole("heading", { level: 1 });
  for (const _ of ["a mail scanner", "the person"]) {
    await page.goto(link);
    await expect(heading).toHaveText(/toujours disponible/);
  }
  await page.getByRole("button", { name: "Oui, toujours disponible" }).click();
  await expect(heading).toHaveText("C’est noté");
  await expect(page.getByRole("status")).toContainText("Votre offre reste en ligne");
  await page.goto(link);
  await expect(heading).toHaveText("C’est déjà répondu");
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  await page.goto(`${link}x`);
  await expect(heading).toHaveText("Ce lien n’est pas complet");
});
