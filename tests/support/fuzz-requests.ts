import fc from "fast-check";
import { NextRequest } from "next/server";
import type { Entry } from "./entries.ts";
import type { FindIds } from "./form-arbitrary.ts";
import { hostileText } from "./hostile-values.ts";

type Body = { body: BodyInit | null; type: string | null };
/** What is sent to a route: its query, the parts of its address, and a body where its method has one. */
export type Sending = Body & { query: Record<string, string>; params: Record<string, string> };

const QUERY = /(?:get|\[)\("(\w+)"\)/g;
const SEGMENT = /\[(?:\.\.\.)?(\w+)\]/g;
const WITH_BODY = ["POST", "PUT", "PATCH", "DELETE"];
const NAMES = [
  "langue",
  "locale",
  "format",
  "encore",
  "annonce",
  "zoom",
  "bbox",
  "kind",
  "category",
  "q",
  "page",
  "until",
];
const MORE = [
  "sort",
  "periode",
  "du",
  "au",
  "quartier",
  "fichier",
  "after",
  "phone",
  "pour",
  "file",
  "city",
  "to",
  "beneficiary",
];
const WORDS = [
  "fr",
  "en",
  "1",
  "16",
  "5.9,47.2,6.1,47.3",
  "shopping",
  "offer",
  "2026-11-01",
  "excel",
  "faits",
  "tout",
  "ville",
];
/** A pixel in a file of its own, and what only says so. */
const FILES = ["application/json", "multipart/form-data; boundary=x", "text/plain", "", "multipart/form-data"];

const namesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = ""]) => name);

function queryOf({ source }: Entry, findIds: FindIds): fc.Arbitrary<Record<string, string>> {
  const text = fc.oneof(
    fc.constantFrom(...WORDS, ...findIds("")),
    hostileText().map((one) => one.slice(0, 4_000)),
  );
  return fc.dictionary(fc.constantFrom(...namesIn(source, QUERY), ...NAMES, ...MORE), text, { maxKeys: 5 });
}

function paramsOf({ file }: Entry, citySlug: string, findIds: FindIds): fc.Arbitrary<Record<string, string>> {
  const usual: Record<string, fc.Arbitrary<string>> = {
    city: fc.constant(citySlug),
    locale: fc.constantFrom("fr", "en"),
    format: fc.constantFrom("atom", "json"),
    year: fc.constantFrom("2026", "0000", "9999"),
    part: fc.constantFrom("4_notices.csv", "1.csv"),
    period: fc.constantFrom("2026-T3", "2026-T9"),
    // As a PNG they need React for browsers, which this process has not; tests/e2e draws those.
    picture: fc.constantFrom("map.svg", "kinds.svg", "x.svg"),
    link: fc.constantFrom(...findIds("link")),
    nextauth: fc.constantFrom("callback/email", "_log", "signin"),
  };
  const ids = fc.constantFrom(...findIds(file.includes("exchanges") ? "exchange" : "conversation"));
  const one = (name: string) =>
    fc.oneof({ weight: 6, arbitrary: usual[name] ?? ids }, { weight: 1, arbitrary: hostileText() });
  return fc.record(Object.fromEntries(namesIn(file, SEGMENT).map((name) => [name, one(name)])));
}

function bodyOf({ name }: Entry, form: fc.Arbitrary<FormData>): fc.Arbitrary<Body> {
  if (!WITH_BODY.includes(name)) return fc.constant({ body: null, type: null });
  const urlencoded = form.map((all) => {
    const pairs = [...all].flatMap(([key, value]) => (typeof value === "string" ? [[key, value.toWellFormed()]] : []));
    return {
      body: new URLSearchParams(pairs as [string, string][]).toString(),
      type: "application/x-www-form-urlencoded",
    };
  });
  const bytes = fc.uint8Array({ maxLength: 200 }).map((all) => all as unknown as BodyInit);
  const texts = fc.oneof(hostileText(), fc.constantFrom("{", '{"__proto__":{"role":"admin"}}', "[]", "null"));
  const others = fc.record({ body: fc.oneof(texts, bytes), type: fc.constantFrom(...FILES) });
  return fc.oneof(
    { weight: 5, arbitrary: urlencoded },
    { weight: 1, arbitrary: others },
    { weight: 1, arbitrary: form.map((body) => ({ body, type: null })) },
  );
}

/** Requests to a route, as a form, a program or nobody in their senses would send them. */
export function hostileSending(
  entry: Entry,
  form: fc.Arbitrary<FormData>,
  { citySlug, findIds }: { citySlug: string; findIds: FindIds },
): fc.Arbitrary<Sending> {
  return fc
    .tuple(queryOf(entry, findIds), paramsOf(entry, citySlug, findIds), bodyOf(entry, form))
    .map(([query, params, body]) => ({ query, params, ...body }));
}

/** The request as Next hands it to a route, with the parts of its address; `abort` says that whoever asked has left. */
export function requestOf({ query, params, body, type }: Sending, method: string, common: Headers) {
  const url = new URL("/api/x", "http://localhost:3000");
  for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value.toWellFormed());
  const headers = new Headers(common);
  if (type) headers.set("content-type", type);
  if (typeof body === "string") headers.set("content-length", String(Buffer.byteLength(body)));
  const leaving = new AbortController();
  const request = new NextRequest(url, { method, headers, body, signal: leaving.signal });
  const { nextauth, ...others } = params;
  const segments = nextauth === undefined ? others : { ...others, nextauth: nextauth.split("/") };
  return { request, context: { params: Promise.resolve(segments) }, headers, abort: () => leaving.abort() };
}
