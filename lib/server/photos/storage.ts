import "server-only";
/** Where the files of photos are kept, by names that we made (`lib/photos/photo.ts`). Removing what is gone is no error. */
export type PhotoStorage = {
  put: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Null when there is no such file. */
  get: (name: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  remove: (name: string) => Promise<void>;
};
