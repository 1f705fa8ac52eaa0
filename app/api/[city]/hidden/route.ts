import { loadBlockedListings } from "#lib/server/safety/load-blocked-listings.ts";
import { currentMember } from "#lib/server/session.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ city: string }> };

const HEADERS = { "Cache-Control": "private, no-store" };

/** Listings of people whom a member blocked: their browser leaves them out of pages that are the same for everybody. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const member = await currentMember((await params).city);
  if (!member) return Response.json({ error: "not_found" }, { status: 404, headers: HEADERS });
  return Response.json({ listings: await loadBlockedListings(member, new Date()) }, { headers: HEADERS });
}
