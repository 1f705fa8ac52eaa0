import { loadMails } from "#lib/server/demo/load-mails.ts";

export const dynamic = "force-dynamic";

/** The received mails of the demonstration, newest first, for programs; `?to=` keeps those to one address. */
export async function GET(request: Request): Promise<Response> {
  const to = new URL(request.url).searchParams.get("to") ?? undefined;
  const mails = await loadMails(to);
  const headers = { "Cache-Control": "no-store" };
  if (!mails) return new Response("Not found", { status: 404, headers });
  return Response.json(
    mails.map(({ id: _, ...mail }) => mail),
    { headers },
  );
}
