import "server-only";
import type { Attributes } from "@opentelemetry/api";
import type { ReadableSpan } from "@opentelemetry/sdk-trace-base";

/** Attributes that hold patterns, names of ours and numbers. What is not here may be an address, and is left out. */
const KEPT = new Set([
  "http.method",
  "http.request.method",
  "http.status_code",
  "http.response.status_code",
  "http.route",
  "next.route",
  "next.span_type",
  "next.rsc",
  "operation.name",
  "net.peer.name",
  "job.name",
]);

const keptOf = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => KEPT.has(name)));

/** A name without the address in it: names of requests that we make end with theirs. */
const nameOf = (name: string) => name.split("?")[0]?.replace(/\s*https?:\/\/.*$/, "") ?? "";

/**
 * A span without anything that somebody typed or that opens a door: no address that was asked for, no query, no text of an
 * error (a query that fails quotes its values). That it failed, and of what kind, stays.
 */
export function redactSpan(span: ReadableSpan): ReadableSpan {
  const events = span.events.map(({ name, time, attributes }) => {
    const type = attributes?.["exception.type"];
    return { name, time, attributes: type === undefined ? {} : { "exception.type": type } };
  });
  const redacted = {
    name: nameOf(span.name),
    attributes: keptOf(span.attributes),
    events,
    links: [],
    status: { code: span.status.code },
  };
  return Object.create(
    span,
    Object.fromEntries(Object.entries(redacted).map(([name, value]) => [name, { value, enumerable: true }])),
  );
}
