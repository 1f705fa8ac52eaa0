import { notFound } from "next/navigation";

export const dynamic = "force-dynamic";

/** An address that is none of ours: drawn each time, so that made-up addresses leave nothing in the cache. */
export default function UnknownPage(): never {
  notFound();
}
