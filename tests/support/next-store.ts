// Next takes its asynchronous storage from the global object, which only its own server fills.
import "next/dist/server/node-environment-baseline.js";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as immediate } from "node:timers/promises";
import { IncrementalCache } from "next/dist/server/lib/incremental-cache/index.js";
import { nodeFs } from "next/dist/server/lib/node-fs-methods.js";
import { beginPagesEpoch } from "#lib/server/pages-epoch.ts";

type NextStore = {
  /** As `revalidatePages` has it done at the end of a request. */
  change: (...tags: string[]) => Promise<void>;
  close: () => void;
};

const shared = globalThis as typeof globalThis & { __incrementalCache?: IncrementalCache };
const PREVIEW = { previewModeId: "id", previewModeSigningKey: "signing", previewModeEncryptionKey: "encryption" };

/** The store that Next's server keeps `unstable_cache` in, in memory, for the code under test. */
export function openNextStore(): NextStore {
  const store = new IncrementalCache({
    fs: nodeFs,
    dev: false,
    flushToDisk: false,
    serverDistDir: join(tmpdir(), "no-such-folder"),
    maxMemoryCacheSize: 10_000_000,
    requestHeaders: {},
    previewProps: PREVIEW,
    prerenderManifest: {
      version: 4,
      routes: {},
      dynamicRoutes: {},
      notFoundRoutes: [],
      preview: PREVIEW,
    },
  });
  shared.__incrementalCache = store;
  return {
    change: async (...tags) => {
      const now = Date.now();
      // What was stored in this very millisecond passes for new.
      while (Date.now() === now) await immediate();
      beginPagesEpoch();
      await store.revalidateTag(tags, { expire: 0 });
    },
    close: () => {
      delete shared.__incrementalCache;
    },
  };
}
