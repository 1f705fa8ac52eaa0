"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import {
  linkedPreferencesSchema,
  preferencesLinkSchema,
  undoPreferencesSchema,
} from "#lib/notifications/preferences.schema.ts";
import { publicAction } from "#lib/server/actions.ts";
import { askLess } from "#lib/server/notifications/ask-less.ts";
import { endLinkedPause } from "#lib/server/notifications/end-pause.ts";
import { saveLinkedPreferences } from "#lib/server/notifications/save-linked-preferences.ts";
import { resumeTopic, stopTopic } from "#lib/server/notifications/stop-topic.ts";
import { undoPreferences } from "#lib/server/notifications/undo-preferences.ts";
import type { LinkedDone } from "./linked-done.ts";

type Done = { link: string; done: LinkedDone; before?: string | undefined; now: Date };

/** The page of the link again, drawn anew: `a` makes each answer another one than the last. */
function sayDone({ city, locale }: FormPlace, { link, done, before, now }: Done): never {
  const query = { lien: link, fait: done, avant: before, a: now.getTime().toString(36) };
  redirect(href(locale, "mailPreferences", { city }, query));
}

/** An action of a button that sends nothing but the link; what `run` gives is what stood there before, to be given back. */
function linkAction(
  run: (citySlug: string, link: string, now: Date) => Promise<string | undefined>,
  done: LinkedDone,
  place: FormPlace,
) {
  const known = readFormPlace(place);
  return publicAction(preferencesLinkSchema, async ({ link }) => {
    const now = new Date();
    const before = await run(known.city, link, now);
    sayDone(known, { link, done, before, now });
  });
}

/** No more mails of the kind of the one that was opened. */
export async function stopTopicAction(place: FormPlace, previous: FormState, form: FormData) {
  return linkAction(stopTopic, "stopped", place)(previous, form);
}

/** Takes that back. */
export async function resumeTopicAction(place: FormPlace, previous: FormState, form: FormData) {
  return linkAction(resumeTopic, "resumed", place)(previous, form);
}

/** One request a week at most. */
export async function askLessAction(place: FormPlace, previous: FormState, form: FormData) {
  return linkAction(askLess, "fewer", place)(previous, form);
}

/** Ends a break. */
export async function endLinkedPauseAction(place: FormPlace, previous: FormState, form: FormData) {
  return linkAction(endLinkedPause, "ended", place)(previous, form);
}

/** Keeps all choices, and carries what stood there before to the button that gives it back. */
export async function saveLinkedPreferencesAction(place: FormPlace, previous: FormState, form: FormData) {
  const known = readFormPlace(place);
  const save = publicAction(linkedPreferencesSchema, async (input) => {
    const now = new Date();
    const before = await saveLinkedPreferences(known.city, input, now);
    sayDone(known, { link: input.link, done: "saved", before, now });
  });
  return save(previous, form);
}

/** Gives back what stood there before. */
export async function undoPreferencesAction(place: FormPlace, previous: FormState, form: FormData) {
  const known = readFormPlace(place);
  const undo = publicAction(undoPreferencesSchema, async (input) => {
    const now = new Date();
    await undoPreferences(known.city, input, now);
    sayDone(known, { link: input.link, done: "undone", now });
  });
  return undo(previous, form);
}
