import "server-only";
import type { DraftHolder } from "#db/queries/listing-drafts.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import { altText } from "#lib/photos/photo.schema.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { addPhoto } from "./add-photo.ts";
import { limitUploads } from "./limit-uploads.ts";
import { readUpload, type Upload } from "./read-upload.ts";
import type { PhotoStorage } from "./storage.ts";

type Sending = { request: Request; holder: DraftHolder | null; listingId: string | null; network: string };
/** `problem` is a key of the messages under `errors`, or a refusal; `alt` is what was typed, to be shown again. */
export type Received = { problem: string | null; alt: string };

/** Takes a photo from a form. Nothing of its body is read before its sender is known to hold what it is for. */
export async function receivePhoto(
  { request, holder, listingId, network }: Sending,
  now: Date,
  storage?: PhotoStorage,
): Promise<Received> {
  let alt = "";
  try {
    if (!holder) throw new Refusal("not-signed-in");
    await limitUploads(holder, network, now);
    const upload = await readUpload(request);
    alt = upload.alt;
    await addPhoto(holder, { listingId, ...checkUpload(upload) }, now, storage);
    return { problem: null, alt: "" };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.code, alt };
    if (error instanceof InvalidField) return { problem: error.key, alt };
    throw error;
  }
}

function checkUpload({ alt, bytes, tooHeavy }: Upload): { alt: string; bytes: Uint8Array } {
  if (tooHeavy) throw new InvalidField("photo", "photo.too-heavy");
  if (!bytes) throw new InvalidField("photo", "photo.required");
  const described = altText.safeParse(alt);
  if (described.success) return { alt: described.data, bytes };
  throw new InvalidField("alt", described.error.issues[0]?.message ?? "photoAlt.required");
}
