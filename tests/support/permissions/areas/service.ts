import { askAndRead } from "#tests/support/sign-in.ts";
import { area } from "../area.ts";
import { forEverybody, hidden } from "../people.ts";

const LEGAL = [
  "accessibility",
  "adults-only",
  "charter",
  "how-it-works",
  "legal-notice",
  "moderation-rules",
  "privacy",
  "rules",
  "safety",
];
const SIGN_IN = "app/[locale]/sign-in";

const anybody = forEverybody();
const nobody = hidden();
const plain = (_: unknown, form: FormData) => [{ status: "idle" }, form];

export const SERVICE = area(
  "Signing in, and the service itself",
  async ({ db, a }) => {
    const { token, code } = await askAndRead(db, { email: "neuve@test.example", cityId: a.id }, new Date());
    return { token, code };
  },
  ({ action, page, route }) => [
    ...LEGAL.map((name) => page(`app/[locale]/(legal)/${name}/page.tsx`, `Read: ${name}`, anybody)),
    page("app/[locale]/[...rest]/page.tsx", "Open an address that does not exist", nobody, {
      params: () => ({ rest: ["rien"] }),
    }),
    page(`${SIGN_IN}/page.tsx`, "Open the page of sign-in", anybody),
    page(`${SIGN_IN}/sent/page.tsx`, "Be told that a mail was sent", hidden({}, "sign-in")),
    page(`${SIGN_IN}/confirm/page.tsx`, "Open the link of that mail", anybody, {
      query: ({ token }) => ({ token }),
      gives: (said) => said.includes("n…@test.example"),
    }),
    action(`${SIGN_IN}/actions.ts`, "requestSignInAction", "Ask for a mail to sign in", anybody, {
      form: () => ({ email: "alix@test.example", locale: "fr", next: "" }),
      call: plain,
      beyond: true,
    }),
    action(`${SIGN_IN}/actions.ts`, "confirmByLinkAction", "Sign in with the link and the code of a mail", anybody, {
      form: ({ token, code }) => ({ token, code, locale: "fr", next: "" }),
      call: plain,
      beyond: true,
    }),
    action(
      `${SIGN_IN}/actions.ts`,
      "confirmByLinkAction",
      "Sign in with the link alone, in another browser",
      hidden({}, "other-browser"),
      { form: ({ token }) => ({ token, locale: "fr", next: "" }), call: plain, tells: true },
    ),
    action(
      `${SIGN_IN}/actions.ts`,
      "confirmByCodeAction",
      "Sign in with the code alone, in another browser",
      hidden({}, "link-expired"),
      { form: ({ code }) => ({ code, locale: "fr", next: "" }), call: plain },
    ),
    route("app/api/auth/[...nextauth]/route.ts", "GET", "Open the address of a mail’s link", anybody, {
      params: () => ({ nextauth: ["callback", "email"] }),
    }),
    action(
      `${SIGN_IN}/actions.ts`,
      "startOidcAction",
      "Sign in at a provider of identity (none is set)",
      hidden({}, "not-found"),
      { form: () => ({ provider: "residents", locale: "fr", next: "" }), call: plain },
    ),
    route("app/api/auth/[...nextauth]/route.ts", "GET", "Come back from a provider of identity (none is set)", nobody, {
      params: () => ({ nextauth: ["callback", "residents"] }),
    }),
    route("app/api/auth/[...nextauth]/route.ts", "GET", "Open another address of next-auth", nobody, {
      params: () => ({ nextauth: ["session"] }),
    }),
    route("app/api/auth/[...nextauth]/route.ts", "POST", "Send something to next-auth", nobody, {
      params: () => ({ nextauth: ["callback", "email"] }),
    }),
    route("app/api/health/route.ts", "GET", "Ask whether the process lives", anybody),
    route("app/api/ready/route.ts", "GET", "Ask whether visitors may come", anybody),
    route("app/api/security-txt/route.ts", "GET", "Ask whom to tell of a weakness (no contact is set)", nobody),
    route("app/api/mail/bounces/route.ts", "POST", "Hand a mail over that came back (no key is set)", nobody),
    route("app/api/pages-changed/route.ts", "POST", "Have pages drawn anew without the key", nobody),
    route("app/demo/courrier.json/route.ts", "GET", "Read the mails of a demonstration (this is none)", nobody),
    page("app/[locale]/demo/mail/page.tsx", "Open the mails of a demonstration (this is none)", nobody),
  ],
);
