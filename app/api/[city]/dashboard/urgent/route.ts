import type { NextRequest } from "next/server";
import { urgentView } from "#lib/i18n/urgent-view.ts";
import { isDatabaseAway } from "#lib/server/database-away.ts";
import { loadUrgentNeeds } from "#lib/server/insights/load-urgent-needs.ts";
import { readFiguresRequest } from "#lib/server/insights/read-figures-request.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ city: string }> };

const KEPT_BY_NOBODY = { "Cache-Control": "private, no-store" };
const refused = (error: string, status: number) => Response.json({ error }, { status, headers: KEPT_BY_NOBODY });

async function viewFor(request: NextRequest, slug: string) {
  const now = new Date();
  const asked = await readFiguresRequest(request.nextUrl, slug, now);
  const needs = asked && (await loadUrgentNeeds(asked.member, asked.city, asked.filter, now));
  return needs && urgentView(needs, asked, now);
}

/** The urgent needs of now in words, for the dashboard that stays open; 404 for who does not work at the desk. */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const { city } = await params;
  try {
    const view = await viewFor(request, city);
    return view ? Response.json(view, { headers: KEPT_BY_NOBODY }) : refused("not_found", 404);
  } catch (error) {
    if (isDatabaseAway(error)) return refused("unavailable", 503);
    throw error;
  }
}
