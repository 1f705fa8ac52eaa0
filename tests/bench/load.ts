import { connect } from "node:net";

const CONNECTIONS = 16;
const HEAD_END = "\r\n\r\n";
const LAST_CHUNK = Buffer.from("\r\n0\r\n\r\n");

export type Load = { requestsPerSecond: number; p50Ms: number; p95Ms: number; errors: number };

type Head = { status: number; bodyAt: number; length: number | null };

function headOf(received: Buffer): Head | null {
  const end = received.indexOf(HEAD_END);
  if (end < 0) return null;
  const head = received.toString("latin1", 0, end);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  return { status: Number(head.slice(9, 12)), bodyAt: end + HEAD_END.length, length: length ? Number(length) : null };
}

/** Reads one answer of a kept connection to its end: the client does little else, so that the server is what is measured. */
class AnswerReader {
  #received = Buffer.alloc(0);
  #tail = Buffer.alloc(0);
  #head: Head | null = null;
  #bytes = 0;

  /** The status once the answer is whole, null before. */
  read(chunk: Buffer): number | null {
    let body = chunk;
    if (!this.#head) {
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#head = headOf(this.#received);
      if (!this.#head) return null;
      body = this.#received.subarray(this.#head.bodyAt);
    }
    this.#bytes += body.length;
    this.#tail = Buffer.concat([this.#tail, body]).subarray(-LAST_CHUNK.length);
    const { status, length } = this.#head;
    return (length === null ? this.#tail.equals(LAST_CHUNK) : this.#bytes >= length) ? status : null;
  }
}

let addresses = 0;

/** As behind a proxy that many people come by. */
function anotherAddress(): string {
  addresses = (addresses + 1) % 2 ** 24;
  return `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`;
}

type Visitor = { next: () => string | null; onAnswer: (status: number, ms: number) => void };

/** Asks for one path after the other on one kept connection, each once the last is answered. */
function visit({ hostname, port, host }: URL, { next, onAnswer }: Visitor): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    let reader = new AnswerReader();
    let askedAt = 0;
    const ask = () => {
      const path = next();
      if (path === null) return socket.end(resolve);
      reader = new AnswerReader();
      askedAt = performance.now();
      const headers = `Host: ${host}\r\nAccept-Encoding: gzip\r\nX-Forwarded-For: ${anotherAddress()}\r\n`;
      socket.write(`GET ${path} HTTP/1.1\r\n${headers}\r\n`);
    };
    socket.once("connect", ask).once("error", reject);
    socket.once("close", () => resolve());
    socket.on("data", (chunk) => {
      const status = reader.read(chunk);
      if (status === null) return;
      onAnswer(status, performance.now() - askedAt);
      ask();
    });
  });
}

/** The value below which a share of the sorted values lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/**
 * Asks loopback addresses of one server in turn, on sixteen kept connections, for some milliseconds. An answer that is
 * not 200, or a connection that breaks, is an error.
 */
export async function loadFor(urls: readonly string[], durationMs: number): Promise<Load> {
  const paths = urls.map((url) => url.slice(new URL(url).origin.length) || "/");
  const times: number[] = [];
  let asked = 0;
  let errors = 0;
  const started = performance.now();
  const visitor: Visitor = {
    next: () => (performance.now() - started < durationMs ? (paths[asked++ % paths.length] ?? null) : null),
    onAnswer: (status, ms) => {
      times.push(ms);
      if (status !== 200) errors++;
    },
  };
  const target = new URL(urls[0] ?? "");
  const visits = Array.from({ length: CONNECTIONS }, () => visit(target, visitor));
  for (const visited of await Promise.allSettled(visits)) if (visited.status === "rejected") errors++;
  return loadOf(times, performance.now() - started, errors);
}

/** What the times of answers, in milliseconds, say of a load that lasted `durationMs`. */
export function loadOf(times: number[], durationMs: number, errors: number): Load {
  times.sort((a, b) => a - b);
  return {
    requestsPerSecond: (times.length * 1000) / durationMs,
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    errors,
  };
}
