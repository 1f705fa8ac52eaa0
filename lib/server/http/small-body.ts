import "server-only";

type Chunk = Uint8Array<ArrayBuffer>;

/** The whole body of a request, never more of it than so many bytes in memory; null when there is more. Its length may lie. */
export async function smallBody(request: Request, maxBytes: number): Promise<Chunk | null> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return null;
  const chunks: Chunk[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Chunk>) {
    size += chunk.length;
    // Leaving the loop cuts the connection.
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
