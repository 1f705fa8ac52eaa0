import type { Page } from "@playwright/test";
import { plain, TEXT, telephonePhoto } from "#tests/support/photos.ts";
import { signInByMail } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

const go = (page: Page) => page.getByRole("button", { name: "Continuer" }).click();
const alert = (page: Page) => page.getByRole("main").getByRole("alert");

async function addPhoto(page: Page, alt: string, buffer: Buffer, name = "IMG_0001.JPG"): Promise<void> {
  await page.locator("#alt").fill(alt);
  await page.locator("[name=photo]").setInputFiles({ name, mimeType: "image/jpeg", buffer });
  await page.getByRole("button", { name: "Ajouter la photo" }).click();
}

test("a visitor shows the tool that they lend, in order, and takes it away with the listing", async ({
  page,
  request,
}) => {
  const title = `Je prête ma perceuse ${Date.now()}`;
  await page.goto("/besancon/publier?kind=offer");
  await page.getByLabel("Prêt d’objets et d’outils").check();
  await go(page);
  await page.getByLabel("Ce que vous proposez").fill(title);
  await go(page);
  await expect(page).toHaveURL(/\/publier\/photos$/);

  await addPhoto(page, "Perceuse dans sa boîte", TEXT, "perceuse.jpg");
  await expect(alert(page)).toContainText("n’est pas une photo");
  await expect(page.locator("#alt")).toHaveValue("Perceuse dans sa boîte");
  await addPhoto(page, "Perceuse dans sa boîte", Buffer.alloc(30_000_000));
  await expect(alert(page)).toContainText("trop lourde");
  await expect(page.locator("#alt")).toHaveValue("Perceuse dans sa boîte");

  await addPhoto(page, "Perceuse dans sa boîte", await telephonePhoto());
  await expect(page.getByRole("status")).toContainText("La photo est ajoutée");
  await addPhoto(page, "Les mèches", await plain(300, 400, "#a63f18").webp().toBuffer());
  const second = page.getByRole("form", { name: "Photo 2 sur 2" });
  await second.getByRole("button", { name: "Placer avant" }).click();
  await expect(page.locator(".photos__list img").first()).toHaveAttribute("alt", "Les mèches");
  await page.getByRole("link", { name: "Continuer" }).click();
  await page.getByLabel("Quand on me le demande").check();
  await page.getByLabel(/Combien de fois/).selectOption("1");
  await go(page);
  await page.getByLabel("Quartier", { exact: true }).selectOption({ index: 2 });
  await go(page);
  await expect(page.getByText("2 photos")).toBeVisible();
  await signInByMail(page, "nermin@demo.example", "/besancon/publier/verifier");
  await page.getByLabel(/Je sais que l’aide est bénévole/).check();
  await page.getByRole("button", { name: "Publier mon offre" }).click();
  await page.getByRole("link", { name: "Voir l’annonce en ligne" }).click();

  const shown = page.locator(".shots img");
  await expect(shown).toHaveCount(2);
  await expect(shown.first()).toHaveAttribute("alt", "Les mèches");
  const address = (await shown.first().getAttribute("src")) ?? "";
  const answer = await request.get(address);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["set-cookie"]).toBeUndefined();
  expect(answer.headers()["content-type"]).toBe("image/jpeg");
  expect(answer.headers()["content-security-policy"]).toContain("sandbox");

  await page.goto("/besancon/mes-annonces");
  await page.getByRole("link", { name: `Photos : ${title}` }).click();
  await page.getByRole("form", { name: "Photo 2 sur 2" }).getByRole("button", { name: "Retirer" }).click();
  await expect(page.getByRole("status")).toContainText("La photo est retirée");
  await page.getByRole("link", { name: "J’ai fini" }).click();
  await page.getByRole("form", { name: title }).getByRole("button", { name: "Fermer" }).click();
  await expect(async () => expect((await request.get(address)).status()).toBe(404)).toPass();
});
