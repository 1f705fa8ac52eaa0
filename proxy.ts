import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "#lib/server/security-headers.ts";

/** Pages whose forms may lead to a provider of identity: where one signs in, and where one links such an account. */
const LEADS_TO_PROVIDERS =
  /^(?:\/(?:en|fr))?\/(?:connexion|sign-in|[^/]+\/(?:profil\/securite|profile\/security))(?:\/|$)/;

/** Pages drawn for one person get a policy with a nonce. This is no lock: each page and action authorises by itself. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy({
    tilesUrl: process.env.TILES_URL,
    nonce,
    issuers: LEADS_TO_PROVIDERS.test(request.nextUrl.pathname)
      ? [process.env.RESIDENT_OIDC_ISSUER, process.env.STAFF_OIDC_ISSUER]
      : [],
    development: process.env.NODE_ENV === "development",
  });
  const headers = new Headers(request.headers);
  // Next reads the nonce from here, and what a client sent under this name must not reach it.
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  // An address may hold a token. Not `no-referrer`: with it, a form sent without JavaScript has the origin `null`.
  response.headers.set("Referrer-Policy", "strict-origin");
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

export const config = {
  matcher: [
    "/:city/(publier|mes-annonces|profil|notifications|bienvenue|pour-vous|pres-de-chez-moi|mes-recherches|mes-echanges|suite|reponse|sollicitation|preferences|guichet|moderation|mairie|signaler|decision|compte-suspendu|reglages|equipe|tableau-de-bord|appels|appel|revenir)/:path*",
    // A poster of a quartier is anybody's, and stored.
    "/:city/affiches",
    "/:city/affiches/(planche|appel)/:path*",
    "/(en|fr)/:city/(publish|my-listings|profile|notifications|welcome|for-you|near-me|my-searches|my-exchanges|follow-up|answer|invitation|preferences|desk|moderation|staff|notice|decision|suspended|settings|team|dashboard|calls|call|come-back)/:path*",
    "/(en|fr)/:city/posters",
    "/(en|fr)/:city/posters/(sheet|call)/:path*",
    "/(connexion)/:path*",
    "/(en|fr)/(sign-in)/:path*",
  ],
};
