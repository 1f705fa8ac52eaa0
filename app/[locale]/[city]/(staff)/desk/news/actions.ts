"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { addNewsSchema, editNewsSchema, newsIdSchema } from "#lib/notifications/news.schema.ts";
import { memberAction } from "#lib/server/actions.ts";
import { restoreNews, withdrawNews } from "#lib/server/news/withdraw-news.ts";
import { addNews, editNews } from "#lib/server/news/write-news.ts";

export async function addNewsAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const add = memberAction(addNewsSchema, async (member, { key, ...news }) => {
    await addNews(member, key, news, new Date());
    redirect(href(locale, "deskNews", { city }, { fait: "ajout" }));
  });
  return add(city, previous, form);
}

export async function editNewsAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const edit = memberAction(editNewsSchema, async (member, { id, ...news }) => {
    await editNews(member, id, news, new Date());
    redirect(href(locale, "deskNews", { city }, { fait: "modification" }));
  });
  return edit(city, previous, form);
}

export async function withdrawNewsAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const withdraw = memberAction(newsIdSchema, async (member, { id }) => {
    await withdrawNews(member, id, new Date());
    redirect(href(locale, "deskNews", { city }, { fait: "retrait", nouvelle: id }));
  });
  return withdraw(city, previous, form);
}

export async function restoreNewsAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const restore = memberAction(newsIdSchema, async (member, { id }) => {
    await restoreNews(member, id);
    redirect(href(locale, "deskNews", { city }, { fait: "remise" }));
  });
  return restore(city, previous, form);
}
