import "server-only";

/** What a stream is to those who hold it. */
export type OpenStream = { end: () => void };

/** Streams of one sort that a member has open at once; more end the oldest. */
const MAX_STREAMS = 6;

const shared = globalThis as typeof globalThis & { coupDeMainStreams?: Map<string, Set<OpenStream>> };

/**
 * Counts a stream of an owner in this process, a member with what they follow, and ends their oldest past the limit. Call
 * what is returned at its end.
 */
export function countStream(owner: string, stream: OpenStream): () => void {
  shared.coupDeMainStreams ??= new Map();
  const all = shared.coupDeMainStreams;
  const own = all.get(owner) ?? new Set();
  all.set(owner, own.add(stream));
  for (const oldest of own) {
    if (own.size <= MAX_STREAMS) break;
    own.delete(oldest);
    oldest.end();
  }
  return () => {
    own.delete(stream);
    if (own.size === 0 && all.get(owner) === own) all.delete(owner);
  };
}
