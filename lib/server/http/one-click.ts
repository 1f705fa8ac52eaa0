import "server-only";

/** More than any mail program sends, in either form. */
const MAX_BYTES = 4096;

type Chunk = Uint8Array<ArrayBuffer>;

/** A whole small body; null when it is none, or larger. Some mail programs say no length. */
async function readSmall(body: ReadableStream<Chunk> | null): Promise<Blob | null> {
  if (!body) return null;
  const chunks: Chunk[] = [];
  let size = 0;
  for await (const chunk of body as unknown as AsyncIterable<Chunk>) {
    size += chunk.length;
    // Leaving the loop cuts the connection.
    if (size > MAX_BYTES) return null;
    chunks.push(chunk);
  }
  return new Blob(chunks);
}

/** Whether a request is the press of the button "unsubscribe" of a mail program (RFC 8058), as either kind of form. */
export async function isOneClick(request: Request): Promise<boolean> {
  const type = request.headers.get("content-type") ?? "";
  const body = await readSmall(request.body as ReadableStream<Chunk> | null).catch(() => null);
  const form = body && (await new Response(body, { headers: { "content-type": type } }).formData().catch(() => null));
  return form?.get("List-Unsubscribe") === "One-Click";
}
