"use server";

import { redirect } from "next/navigation";
import { href } from "#lib/i18n/routes.ts";
import { requestSignInSchema, signInCodeSchema, signInLinkSchema } from "#lib/identity/sign-in.schema.ts";
import { publicAction } from "#lib/server/actions.ts";
import { finishSignIn } from "#lib/server/identity/finish-sign-in.ts";
import { startSignIn } from "#lib/server/identity/start-sign-in.ts";

export const requestSignInAction = publicAction(requestSignInSchema, async (wish) => {
  await startSignIn(wish);
  redirect(href(wish.locale, "signInSent", {}, { next: wish.next ?? undefined }));
});

export const confirmByCodeAction = publicAction(signInCodeSchema, async ({ code, locale, next }) => {
  redirect(await finishSignIn({ code }, locale, next));
});

export const confirmByLinkAction = publicAction(signInLinkSchema, async ({ token, code, locale, next }) => {
  redirect(await finishSignIn({ token, code }, locale, next));
});
