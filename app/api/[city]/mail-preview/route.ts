import type { NextRequest } from "next/server";
import { DEFAULT_LOCALE } from "#lib/i18n/locale.ts";
import { mailPreviewChoice, previewMail } from "#lib/server/desk/preview-mail.ts";
import { currentMember } from "#lib/server/session.ts";

export const dynamic = "force-dynamic";

const NOT_KEPT = { "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex" };

/** The HTML of a template with sample data, for the frame that shows it to administrators. 404 for anybody else. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ city: string }> }): Promise<Response> {
  const member = await currentMember((await params).city);
  const choice = mailPreviewChoice(Object.fromEntries(request.nextUrl.searchParams), DEFAULT_LOCALE);
  const mail = await previewMail(member, choice);
  if (!mail) return new Response("Not found", { status: 404, headers: NOT_KEPT });
  return new Response(mail.html, { headers: { ...NOT_KEPT, "Content-Type": "text/html; charset=utf-8" } });
}
