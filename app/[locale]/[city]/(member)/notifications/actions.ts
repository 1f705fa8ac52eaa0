"use server";

import { redirect } from "next/navigation";
import { type FormState, IDLE } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { noticePath } from "#lib/notifications/notice-words.ts";
import { memberAction } from "#lib/server/actions.ts";
import { allReadSchema, markAllRead, markRead, openedSchema } from "#lib/server/notifications/mark-read.ts";

/** Opens a notification: it is read, and its place is shown. */
export async function openNoticeAction(place: FormPlace, form: FormData): Promise<void> {
  const { city, locale } = readFormPlace(place);
  const open = memberAction(openedSchema, async (member, { notice }) => {
    const path = noticePath(await markRead(member, notice, new Date()), locale);
    if (path) redirect(path);
  });
  await backFrom(open(city, IDLE, form), place, "gone");
}

/** Marks as read all that the page showed, or came before. */
export async function readAllAction(place: FormPlace, form: FormData): Promise<void> {
  const { city } = readFormPlace(place);
  const readAll = memberAction(allReadSchema, (member, { until }) => markAllRead(member, new Date(until), new Date()));
  await backFrom(readAll(city, IDLE, form), place, "all");
}

/** The list again, with what was done; one that has no place to show is gone. */
async function backFrom(answer: Promise<FormState>, place: FormPlace, done: "gone" | "all"): Promise<never> {
  const { city, locale } = readFormPlace(place);
  const { status } = await answer;
  redirect(href(locale, "notifications", { city }, { fait: status === "done" ? done : "gone" }));
}
