import { z } from "zod";
import { line } from "#lib/forms/fields.ts";
import { listingFilterSchema } from "#lib/listings/listing-filter.schema.ts";
import { ALERTS, SEARCH_NAME_LENGTH } from "./saved-search.ts";

const name = line("searchName", SEARCH_NAME_LENGTH);
const alert = z.enum(ALERTS, { error: "alert.unknown" });
const id = z.uuid({ error: "form.invalid" });

/** Keeping a search: its name, and the filter as the address of the list has it. */
export const saveSearchSchema = z.intersection(z.object({ searchName: name, alert }), listingFilterSchema);
export const changeSearchSchema = z.strictObject({ id, searchName: name, alert });
export const searchIdSchema = z.strictObject({ id });
