import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import type { DraftHolder } from "#db/queries/listing-drafts.ts";
import type { Member } from "#lib/identity/member.ts";
import { env } from "../env.ts";
import { cookieName } from "../identity/cookie-name.ts";

const WEEK_S = 7 * 86_400;
const SECRET = /^[A-Za-z0-9_-]{43}$/;

const isSecure = () => env().baseUrl.startsWith("https:");

/** What is stored of a browser's secret. */
export function draftSecretHash(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Whose drafts the current request may read; null for a visitor who never began one. */
export async function currentDraftHolder(cityId: string, member: Member | null): Promise<DraftHolder | null> {
  const secret = (await cookies()).get(cookieName("draft"))?.value ?? "";
  const secretHash = SECRET.test(secret) ? draftSecretHash(secret) : null;
  return member || secretHash ? { cityId, memberId: member?.id ?? null, secretHash } : null;
}

/** The same for an action, which gives a secret of 256 bits to a visitor who has none, and a week more to others. */
export async function ensureDraftHolder(cityId: string, member: Member | null): Promise<DraftHolder> {
  const holder = await currentDraftHolder(cityId, member);
  if (holder?.memberId) return holder;
  const jar = await cookies();
  const secret = (holder && jar.get(cookieName("draft"))?.value) ?? randomBytes(32).toString("base64url");
  // Set again at each answer, so that the week counts from the last one.
  jar.set(cookieName("draft"), secret, {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
    path: "/",
    maxAge: WEEK_S,
  });
  return { cityId, memberId: null, secretHash: draftSecretHash(secret) };
}
