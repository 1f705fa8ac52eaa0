import "server-only";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readPhotoFile } from "#lib/photos/photo.ts";

const isMissing = (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT";

/** The paths of the photos of a folder, below it; none when there is no such folder. What is half written is left out. */
export async function listPhotos(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && readPhotoFile(entry.name));
    return files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** A photo that may have been removed since it was listed; null then. */
export async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
