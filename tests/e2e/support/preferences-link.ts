import { type APIRequestContext, expect } from "@playwright/test";
import type { Mail } from "./mailbox.ts";

const RESIDENTS = /\.n\d+@demo\.example/;

/** Addresses in the foot of mails that put requests to residents, one for each: where they choose what they receive. */
export async function preferencesLinks(request: APIRequestContext): Promise<{ link: string; to: string }[]> {
  let found: { link: string; to: string }[] = [];
  await expect(async () => {
    const mails: Mail[] = await (await request.get("/demo/courrier.json")).json();
    found = mails.flatMap(({ to, subject, text }) => {
      const asks = RESIDENTS.test(to) && subject.includes("pouvez-vous aider");
      const link = asks ? text.match(/https?:\/\/\S+\/preferences\?lien=\S+/)?.[0] : undefined;
      return link ? [{ link, to }] : [];
    });
    found = found.reverse().filter(({ to }, at) => found.findIndex((other) => other.to === to) === at);
    expect(found.length).toBeGreaterThan(1);
  }).toPass();
  return found;
}
