import "server-only";
import { InvalidField } from "#lib/forms/invalid-field.ts";

export const MAX_PHOTO_BYTES = 10_000_000;
/** The other fields of the form, and what multipart adds. */
const FORM_BYTES = 16_384;
/** Past the limit nothing is kept, but a browser reads no answer before it has sent all: so much more is let through. */
const PATIENCE_BYTES = 50_000_000;

export type Upload = { alt: string; bytes: Uint8Array | null; tooHeavy: boolean };

/**
 * Reads the form of a photo without ever holding more than the largest photo. Of one that is too heavy only the text
 * typed beside it is kept. Throws `InvalidField` for what is no such form.
 */
export async function readUpload(request: Request): Promise<Upload> {
  const type = request.headers.get("content-type") ?? "";
  const boundary = /^multipart\/form-data;.*\bboundary="?([\w'()+,./:=?-]{1,70})"?/i.exec(type)?.[1];
  if (!boundary || !request.body) throw new InvalidField("photo", "form.invalid");
  const { chunks, whole } = await readBounded(request.body);
  // A form that was cut is closed, to be read as far as it goes: its text comes before its file.
  const body = new Blob(whole ? chunks : [...chunks, `\r\n--${boundary}--\r\n`]);
  const form = await parse(body, type);
  const [alt, file] = [form.get("alt"), form.get("photo")];
  const bytes = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
  return {
    alt: typeof alt === "string" ? alt : "",
    bytes,
    tooHeavy: !whole || (bytes !== null && bytes.length > MAX_PHOTO_BYTES),
  };
}

type Chunk = Uint8Array<ArrayBuffer>;

async function readBounded(body: ReadableStream<Chunk>): Promise<{ chunks: Chunk[]; whole: boolean }> {
  let chunks: Chunk[] = [];
  let size = 0;
  for await (const chunk of body as unknown as AsyncIterable<Chunk>) {
    const fitted = size <= MAX_PHOTO_BYTES + FORM_BYTES;
    size += chunk.length;
    if (size <= MAX_PHOTO_BYTES + FORM_BYTES) chunks.push(chunk);
    else if (fitted) chunks = firstBytes(chunks, FORM_BYTES);
    // Leaving the loop cuts the connection.
    if (size > PATIENCE_BYTES) break;
  }
  return { chunks, whole: size <= MAX_PHOTO_BYTES + FORM_BYTES };
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

async function parse(body: Blob, type: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch {
    throw new InvalidField("photo", "form.invalid");
  }
}
