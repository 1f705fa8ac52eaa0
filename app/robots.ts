import type { MetadataRoute } from "next";
import { env } from "#lib/server/env.ts";

/** The address of the site is known when it runs, not when it is built. */
export const dynamic = "force-dynamic";

/** Pages of one person are nobody's reading, and a filter makes no page of its own. */
const CLOSED = [
  "/api/",
  "/demo/",
  "/en/demo/",
  "/fr/",
  "/connexion",
  "/en/sign-in",
  "/*/publier",
  "/*/publish",
  "/*/mes-annonces",
  "/*/my-listings",
  "/*/mes-echanges",
  "/*/my-exchanges",
  "/*/suite",
  "/*/follow-up",
  "/*/pour-vous",
  "/*/for-you",
  "/*/profil",
  "/*/bienvenue",
  "/*/welcome",
  "/*/moderation$",
  "/*/moderation/",
  "/*/mairie",
  "/*/staff",
  "/*?",
];

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", disallow: CLOSED }, sitemap: `${env().baseUrl}/sitemap.xml` };
}
