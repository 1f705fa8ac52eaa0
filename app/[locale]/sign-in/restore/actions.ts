"use server";

import { redirect } from "next/navigation";
import { href } from "#lib/i18n/routes.ts";
import { restoreEmailSchema } from "#lib/identity/security.schema.ts";
import { publicAction } from "#lib/server/actions.ts";
import { undoEmailChange } from "#lib/server/identity/undo-email-change.ts";

/** "Annuler ce changement": whoever reads the address before may, signed in or not. */
export const restoreEmailAction = publicAction(restoreEmailSchema, async ({ link, locale }) => {
  await undoEmailChange(link, new Date());
  redirect(href(locale, "restoreEmail", {}, { fait: "oui" }));
});
