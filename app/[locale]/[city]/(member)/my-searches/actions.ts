"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#lib/forms/form-state.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { changeSearchSchema, saveSearchSchema, searchIdSchema } from "#lib/search/saved-search.schema.ts";
import { memberAction } from "#lib/server/actions.ts";
import { changeSavedSearch, removeSavedSearch } from "#lib/server/search/change-saved-search.ts";
import { saveSearch } from "#lib/server/search/save-search.ts";

export async function saveSearchAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const save = memberAction(saveSearchSchema, async (member, { searchName: name, alert, ...filter }) => {
    await saveSearch(member, { name, alert, filter }, new Date());
    redirect(href(locale, "savedSearches", { city }, { fait: "save" }));
  });
  return save(city, previous, form);
}

export async function changeSearchAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const change = memberAction(changeSearchSchema, async (member, { id, searchName: name, alert }) => {
    await changeSavedSearch(member, { id, name, alert });
    redirect(href(locale, "savedSearches", { city }, { fait: "save" }));
  });
  return change(city, previous, form);
}

export async function removeSearchAction(place: FormPlace, previous: FormState, form: FormData) {
  const { city, locale } = readFormPlace(place);
  const remove = memberAction(searchIdSchema, async (member, { id }) => {
    await removeSavedSearch(member, id);
    redirect(href(locale, "savedSearches", { city }));
  });
  return remove(city, previous, form);
}
