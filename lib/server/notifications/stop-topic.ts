import "server-only";
import { database } from "#db/client.ts";
import { addMailTopic, removeMailTopic } from "#db/queries/notification-preferences.ts";
import { requireLinkHolder } from "./find-link-holder.ts";

/** No more mails about the topic of a mail's link. */
export async function stopTopic(citySlug: string, link: string, now: Date): Promise<undefined> {
  await database().transaction(async (tx) => {
    await removeMailTopic(tx, { ...(await requireLinkHolder(tx, citySlug, link, now)), now });
  });
}

/** Mails about the topic of a mail's link again. */
export async function resumeTopic(citySlug: string, link: string, now: Date): Promise<undefined> {
  await database().transaction(async (tx) => {
    await addMailTopic(tx, { ...(await requireLinkHolder(tx, citySlug, link, now)), now });
  });
}
