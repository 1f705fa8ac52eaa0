import { loadHiddenListings } from "#lib/server/safety/load-hidden-listings.ts";
import { currentMember } from "#lib/server/session.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ city: string }> };

const HEADERS = { "Cache-Control": "private, no-store" };

/** The listings that a member's browser leaves out of pages that are the same for everybody. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const member = await currentMember((await params).city);
  if (!member) return Response.json({ error: "not_found" }, { status: 404, headers: HEADERS });
  return Response.json({ listings: [...(await loadHiddenListings(member, new Date()))] }, { headers: HEADERS });
}
