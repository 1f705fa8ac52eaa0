import "server-only";

const MAX_BYTES = 256_000;
const TYPE = "application/x-www-form-urlencoded";

/** A form of text that a script sent. Null when it says no length, is larger than any of ours, or is no such form. */
export async function smallForm(request: Request): Promise<FormData | null> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  const isForm = request.headers.get("content-type")?.startsWith(TYPE) ?? false;
  return isForm && length <= MAX_BYTES ? request.formData().catch(() => null) : null;
}
