import "server-only";
import { readdir, readFile } from "node:fs/promises";
import { mailFile, type StoredMail, storedMailSchema } from "./stored-mail.ts";

// The marks below keep the build from packing files of the project for what it takes for a path into it.
const isMissing = (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT";

/** One received mail; null when there is none of this id, or no longer. */
export async function readMail(folder: string, id: string): Promise<StoredMail | null> {
  if (!storedMailSchema.shape.id.safeParse(id).success) return null;
  try {
    return storedMailSchema.parse(JSON.parse(await readFile(/* turbopackIgnore: true */ mailFile(folder, id), "utf8")));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function listIds(folder: string): Promise<string[]> {
  try {
    const names = await readdir(/* turbopackIgnore: true */ folder);
    return names.flatMap((name) => (name.endsWith(".json") ? [name.slice(0, -".json".length)] : []));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Received mails, newest first; only those to an address when one is given. */
export async function readMails(folder: string, to?: string): Promise<StoredMail[]> {
  const ids = (await listIds(folder)).sort().reverse();
  const mails = await Promise.all(ids.map((id) => readMail(folder, id)));
  return mails.filter((mail) => mail !== null).filter((mail) => !to || mail.to.split(", ").includes(to));
}
