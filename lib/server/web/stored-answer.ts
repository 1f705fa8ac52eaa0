import "server-only";
import { createHash } from "node:crypto";
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Encoding } from "#lib/http/accepted-encoding.ts";
import type { Keeping } from "#lib/http/keeping.ts";

const COMPRESSIBLE = /^(text\/|application\/(json|xml|javascript|atom\+xml|feed\+json|manifest\+json)|image\/svg)/;
/** Below this, a compressed body saves no packet. */
const WORTH_BYTES = 1_000;
/** A tenth of the time of the highest quality, for a few per cent more bytes. */
const BROTLI_QUALITY = 5;
/** What each answer says anew, or what only concerns the application. */
const OWN_HEADERS = /^(date|connection|keep-alive|transfer-encoding|content-length|etag|x-nextjs-.*)$/;

const compressors = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

const withEncoding = (vary = "") =>
  /accept-encoding/i.test(vary) ? vary : `${vary}, Accept-Encoding`.replace(/^, /, "");

/** An answer that everyone gets: compressed at most once in each way, with a strong entity tag for each. */
export class StoredAnswer {
  readonly status: number;
  readonly keeping: Keeping;
  readonly storedAt: number;
  readonly bytes: number;
  readonly #headers: OutgoingHttpHeaders;
  readonly #tag: string;
  readonly #compressible: boolean;
  readonly #bodies: Partial<Record<Encoding, Promise<Buffer>>>;

  constructor(answer: { status: number; headers: IncomingHttpHeaders; body: Buffer }, keeping: Keeping, now: number) {
    const { status, headers, body } = answer;
    this.status = status;
    this.keeping = keeping;
    this.storedAt = now;
    this.bytes = body.length;
    this.#tag = createHash("sha256").update(body).digest("base64url").slice(0, 27);
    this.#compressible = body.length >= WORTH_BYTES && COMPRESSIBLE.test(headers["content-type"] ?? "");
    this.#bodies = { identity: Promise.resolve(body) };
    const kept = Object.entries(headers).filter(([name]) => !OWN_HEADERS.test(name));
    this.#headers = { ...Object.fromEntries(kept), vary: withEncoding(headers.vary) };
  }

  /** The encoding that a client which accepts `accepted` gets. */
  encodingFor(accepted: Encoding): Encoding {
    return this.#compressible ? accepted : "identity";
  }

  etag(encoding: Encoding): string {
    return `"${this.#tag}${encoding === "identity" ? "" : `-${encoding}`}"`;
  }

  headers(encoding: Encoding): OutgoingHttpHeaders {
    const etag = this.etag(encoding);
    return { ...this.#headers, etag, ...(encoding === "identity" ? {} : { "content-encoding": encoding }) };
  }

  body(encoding: Encoding): Promise<Buffer> {
    const kept = this.#bodies[encoding];
    if (kept) return kept;
    if (encoding === "identity") throw new Error("an answer is stored with its body");
    const made = (this.#bodies.identity as Promise<Buffer>).then(compressors[encoding]);
    this.#bodies[encoding] = made;
    return made;
  }
}
