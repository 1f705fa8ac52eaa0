"use server";

import { redirect } from "next/navigation";
import { href } from "#lib/i18n/routes.ts";
import {
  requestSignInSchema,
  signInCodeSchema,
  signInLinkSchema,
  startOidcSchema,
} from "#lib/identity/sign-in.schema.ts";
import { publicAction } from "#lib/server/actions.ts";
import { finishSignIn } from "#lib/server/identity/finish-sign-in.ts";
import { startOidc } from "#lib/server/identity/oidc/start-oidc.ts";
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

export const startOidcAction = publicAction(startOidcSchema, async (flow) => {
  redirect(await startOidc({ ...flow, linkTo: null }, new Date()));
});
