import "server-only";

/** What a stream is to those who hold it. */
export type OpenStream = { end: () => void };

/** Tabs of one member that follow conversations at once; more end the oldest. */
const MAX_STREAMS = 6;

const shared = globalThis as typeof globalThis & { coupDeMainStreams?: Map<string, Set<OpenStream>> };

/** Counts a stream of a member of this process, and ends their oldest past the limit. Call what is returned at its end. */
export function countStream(memberId: string, stream: OpenStream): () => void {
  shared.coupDeMainStreams ??= new Map();
  const all = shared.coupDeMainStreams;
  const own = all.get(memberId) ?? new Set();
  all.set(memberId, own.add(stream));
  for (const oldest of own) {
    if (own.size <= MAX_STREAMS) break;
    own.delete(oldest);
    oldest.end();
  }
  return () => {
    own.delete(stream);
    if (own.size === 0 && all.get(memberId) === own) all.delete(memberId);
  };
}
