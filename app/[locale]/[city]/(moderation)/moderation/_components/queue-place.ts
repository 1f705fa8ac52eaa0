import { z } from "zod";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { QueueFilter } from "#lib/moderation/case-view.ts";
import { readQueueFilter } from "#lib/moderation/queue-filter.ts";

/** Where a form of the queue was shown: which part of it, and which case was open; empty when none was. */
export type CasePlace = FormPlace & { filter: QueueFilter; dossier: string };

const more = z
  .object({ filter: z.string().catch("all"), dossier: z.string().catch("") })
  .catch({ filter: "all", dossier: "" });

/** A place that any caller may have made up: it only says where one comes back to. */
export function readCasePlace(place: unknown): CasePlace {
  const { filter, dossier } = more.parse(place);
  return { ...readFormPlace(place), filter: readQueueFilter(filter), dossier: isId(dossier) ? dossier : "" };
}
