import "server-only";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import { boundedForm } from "../http/bounded-form.ts";

export const MAX_PHOTO_BYTES = 10_000_000;

export type Upload = { alt: string; bytes: Uint8Array | null; tooHeavy: boolean };

/**
 * Reads the form of a photo without ever holding more than the largest photo. Of one that is too heavy only the text
 * typed beside it is kept. Throws `InvalidField` for what is no such form.
 */
export async function readUpload(request: Request): Promise<Upload> {
  const read = await boundedForm(request, MAX_PHOTO_BYTES);
  if (!read) throw new InvalidField("photo", "form.invalid");
  const [alt, file] = [read.form.get("alt"), read.form.get("photo")];
  const bytes = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
  return {
    alt: typeof alt === "string" ? alt : "",
    bytes,
    tooHeavy: !read.isWhole || (bytes !== null && bytes.length > MAX_PHOTO_BYTES),
  };
}
