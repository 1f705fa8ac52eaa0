import "server-only";
import { smallBody } from "./small-body.ts";

/** More than any mail program sends, in either form. */
const MAX_BYTES = 4096;

/** Whether a request is the press of the button "unsubscribe" of a mail program (RFC 8058), as either kind of form. */
export async function isOneClick(request: Request): Promise<boolean> {
  const type = request.headers.get("content-type") ?? "";
  const body = await smallBody(request, MAX_BYTES).catch(() => null);
  const form = body && (await new Response(body, { headers: { "content-type": type } }).formData().catch(() => null));
  return form?.get("List-Unsubscribe") === "One-Click";
}
