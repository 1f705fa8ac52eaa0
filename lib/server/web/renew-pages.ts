import "server-only";
import { timingSafeEqual } from "node:crypto";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { env } from "../env.ts";
import { revalidateCities, revalidatePages } from "../revalidate.ts";
import type { Changes } from "./follow-changes.ts";

const changesSchema: z.ZodType<Changes> = z.strictObject({
  everything: z.boolean(),
  settings: z.boolean(),
  cities: z.array(z.string()),
  listings: z.array(z.string()),
});

function isOurs(given: string | null): boolean {
  const [known, said] = [Buffer.from(env().pagesKey), Buffer.from(given ?? "")];
  return known.length > 0 && known.length === said.length && timingSafeEqual(known, said);
}

/** Draws anew the pages that `followChanges` names; false when somebody else asks. */
export async function renewPages(request: Request): Promise<boolean> {
  if (!isOurs(request.headers.get("x-pages-key"))) return false;
  const { everything, settings, ...pages } = changesSchema.parse(await request.json());
  if (everything) revalidatePath("/", "layout");
  if (settings) revalidateCities();
  revalidatePages(pages);
  return true;
}
