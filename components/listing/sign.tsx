import { Icon } from "#components/ui/icon.tsx";
import type { Kind } from "#lib/listings/listing.ts";

/** Diamond for a request, disc for an offer: the shape says it before the colour does. */
export function Sign({ kind, size }: { kind: Kind; size?: "s" | "l" }) {
  return (
    <span className={`sign sign--${kind}${size ? ` sign--${size}` : ""}`} aria-hidden="true">
      <Icon name={kind === "request" ? "ask" : "give"} />
    </span>
  );
}
