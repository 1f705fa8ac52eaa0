import "server-only";

/** Beside its file: the other fields of a form, and what multipart adds. */
const FORM_BYTES = 16_384;
/** Past the limit nothing is kept, but a browser reads no answer before it has sent all: so much more is let through. */
const PATIENCE_BYTES = 50_000_000;

/** `isWhole`: nothing was too long; otherwise only the fields before the file are there. */
type BoundedForm = { form: FormData; isWhole: boolean };

/**
 * Reads a multipart form without ever holding more than a file of so many bytes. Of one that is too heavy only what stands
 * before the file is kept. Null for what is no such form; its length may lie.
 */
export async function boundedForm(request: Request, maxFileBytes: number): Promise<BoundedForm | null> {
  const type = request.headers.get("content-type") ?? "";
  const boundary = /^multipart\/form-data;.*\bboundary="?([\w'()+,./:=?-]{1,70})"?/i.exec(type)?.[1];
  if (!boundary || !request.body) return null;
  const { chunks, isWhole } = await readBounded(request.body, maxFileBytes + FORM_BYTES);
  // A form that was cut is closed, to be read as far as it goes: its text comes before its file.
  const body = new Blob(isWhole ? chunks : [...chunks, `\r\n--${boundary}--\r\n`]);
  const form = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => null);
  return form && { form, isWhole };
}

type Chunk = Uint8Array<ArrayBuffer>;

async function readBounded(body: ReadableStream<Chunk>, most: number): Promise<{ chunks: Chunk[]; isWhole: boolean }> {
  let chunks: Chunk[] = [];
  let size = 0;
  for await (const chunk of body as unknown as AsyncIterable<Chunk>) {
    const fitted = size <= most;
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
    else if (fitted) chunks = firstBytes(chunks, FORM_BYTES);
    // Leaving the loop cuts the connection.
    if (size > PATIENCE_BYTES) break;
  }
  return { chunks, isWhole: size <= most };
}

/** A copy, so that what comes after is let go. */
function firstBytes(chunks: readonly Chunk[], count: number): Chunk[] {
  const kept: Chunk[] = [];
  let left = count;
  for (const chunk of chunks) {
    if (left <= 0) break;
    kept.push(chunk.slice(0, left));
    left -= chunk.length;
  }
  return kept;
}
