import "server-only";
import { env } from "../env.ts";
import { diskStorage } from "./disk-storage.ts";
import { s3Storage } from "./s3-storage.ts";
import type { PhotoStorage } from "./storage.ts";

let storage: PhotoStorage | undefined;

/** The storage of this process: an S3 bucket when the settings name one, the disk otherwise. */
export function photoStorage(): PhotoStorage {
  const { s3, dataDir } = env();
  storage ??= s3 ? s3Storage(s3) : diskStorage(dataDir);
  return storage;
}
