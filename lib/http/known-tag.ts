/** Whether `If-None-Match` names this entity tag. It compares weakly: a proxy that compresses marks a tag `W/` (RFC 9110, 13.1.2). */
export function isKnownTag(ifNoneMatch: string | null | undefined, etag: string): boolean {
  const known = (ifNoneMatch ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
}
