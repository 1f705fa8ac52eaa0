import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readPhotoFile } from "#lib/photos/photo.ts";
import type { PhotoStorage } from "./storage.ts";

const isMissing = (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT";

/** Keeps photos in `photos/ab/cd/`, so that no folder grows large. A file appears whole, or not at all. */
export function diskStorage(dataDir: string): PhotoStorage {
  const pathOf = (name: string) => {
    if (!readPhotoFile(name)) throw new Error("not the name of a photo");
    return join(dataDir, "photos", name.slice(0, 2), name.slice(2, 4), name);
  };
  return {
    put: async (name, bytes) => {
      const path = pathOf(name);
      const unfinished = `${path}.${randomUUID()}.tmp`;
      await mkdir(dirname(path), { recursive: true });
      try {
        await writeFile(unfinished, bytes, { mode: 0o640, flush: true });
        await rename(unfinished, path);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },
    get: async (name) => {
      try {
        return new Uint8Array(await readFile(pathOf(name)));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    remove: async (name) => rm(pathOf(name), { force: true }),
  };
}
