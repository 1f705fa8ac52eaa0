import type { NextRequest } from "next/server";
import { tidyPhone } from "#lib/exchanges/contact-details.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import { listCallers } from "#lib/server/desk/look-up-caller.ts";
import { currentMember } from "#lib/server/session.ts";

const HEADERS = { "cache-control": "private, no-store" };

/** Who is known at a telephone number, for an agent who goes on typing meanwhile; for anybody else there is nothing here. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ city: string }> }) {
  const member = await currentMember((await params).city);
  if (!member || !worksAtDesk(member)) return new Response(null, { status: 404, headers: HEADERS });
  const phone = tidyPhone((request.nextUrl.searchParams.get("phone") ?? "").slice(0, 40));
  const known = phone ? await listCallers(member, phone, new Date()) : [];
  return Response.json({ known }, { headers: HEADERS });
}
