import { completeEnv } from "#lib/server/env.ts";
import { writePending } from "#lib/server/identity/oidc/oidc-cookies.ts";
import { browser } from "#tests/support/browser.ts";
import { CLIENT, type IdentityProvider, startIdentityProvider } from "#tests/support/identity-provider.ts";
import { area } from "../area.ts";
import { forEverybody, forMembers, hidden, memberPage, onlyFor } from "../people.ts";

const SECURITY = "app/[locale]/[city]/(member)/profile/security";
const CALLBACK = "http://localhost:3000/api/auth/callback/residents";
const PENDING = "cdm-oidc-pending";

const provider = () => ({ provider: "residents" });
let running: IdentityProvider | null = null;

/** Not any more: the settings of a process outlive an area. */
export async function withoutProvider(): Promise<void> {
  completeEnv({ RESIDENT_OIDC_ISSUER: "" });
  await running?.close();
  running = null;
}

/** After all areas that have none set: a real one, which vouched for somebody in the browser that comes. */
export const PROVIDER = area(
  "A provider of identity",
  async () => {
    running = await startIdentityProvider([CALLBACK]);
    const { issuer } = running;
    const { id, secret } = CLIENT;
    completeEnv({ RESIDENT_OIDC_ISSUER: issuer, RESIDENT_OIDC_CLIENT_ID: id, RESIDENT_OIDC_CLIENT_SECRET: secret });
    await writePending({ provider: "residents", issuer, subject: "somebody" }, new Date());
    return { issuer, vouched: browser.cookies.get(PENDING)?.value ?? "" };
  },
  ({ action, page, route }) => [
    action("app/[locale]/sign-in/actions.ts", "startOidcAction", "Go there to sign in", forEverybody(), {
      form: () => ({ ...provider(), locale: "fr", next: "" }),
      call: (_, form) => [{ status: "idle" }, form],
      gives: (said, { issuer }) => said.startsWith(`${issuer}/`),
    }),
    route(
      "app/api/auth/[...nextauth]/route.ts",
      "GET",
      "Come back from there without having gone",
      hidden({}, "nothing"),
      {
        params: () => ({ nextauth: ["callback", "residents"] }),
        query: () => ({ code: "a code of somebody else", state: "another" }),
        gives: (said) => !said.includes("refus=failed"),
      },
    ),
    action(`${SECURITY}/provider-actions.ts`, "startLinkAction", "Go there to link it to one’s account", forMembers(), {
      form: provider,
      gives: (said, { issuer }) => said.startsWith(`${issuer}/`),
    }),
    page(`${SECURITY}/page.tsx`, "Be asked whether to link what it vouched for in this browser", memberPage(), {
      cookies: ({ vouched }) => ({ [PENDING]: vouched }),
      gives: (said) => said.includes("Oui, relier"),
    }),
    action(
      `${SECURITY}/provider-actions.ts`,
      "linkIdentityAction",
      "Link what it vouched for in this browser",
      forMembers(),
      { cookies: ({ vouched }) => ({ [PENDING]: vouched }) },
    ),
    action(
      `${SECURITY}/provider-actions.ts`,
      "unlinkIdentityAction",
      "Link no more what one never linked",
      onlyFor({}),
      { form: provider },
    ),
  ],
);
