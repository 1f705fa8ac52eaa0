import "server-only";
import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from "node:http";

type Chunk = string | Uint8Array;
type Done = ((error?: Error | null) => void) | undefined;
type Rest = [encodingOrDone?: BufferEncoding | Done, done?: Done];
type GivenHeaders = OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined;

const doneOf = (rest: Rest): Done => rest.find((one): one is NonNullable<Done> => typeof one === "function");

/**
 * An answer that is looked at before its first byte leaves. What succeeds passes; a failure (500 and above) is held back
 * whole until `judge` has said whether another answer takes its place. What its author still writes is then lost.
 */
export class HeldAnswer {
  readonly #response: ServerResponse;
  readonly #real: Pick<ServerResponse, "writeHead" | "write" | "end">;
  readonly #judge: () => Promise<boolean>;
  readonly #prepare: () => Promise<() => void>;
  #state: "open" | "held" | "taken" = "open";
  #body: Chunk[] = [];

  /** `judge`: whether a failure is to be replaced. `prepare` gives what then writes the other answer, at once. */
  constructor(response: ServerResponse, judge: () => Promise<boolean>, prepare: () => Promise<() => void>) {
    this.#response = response;
    this.#judge = judge;
    this.#prepare = prepare;
    this.#real = {
      writeHead: response.writeHead.bind(response),
      write: response.write.bind(response),
      end: response.end.bind(response),
    } as Pick<ServerResponse, "writeHead" | "write" | "end">;
    Object.assign(response, {
      writeHead: (status: number, ...given: unknown[]) => this.#writeHead(status, given),
      write: (chunk: Chunk, ...rest: Rest) => this.#write(chunk, rest),
      end: (chunk?: Chunk | Done, ...rest: Rest) => this.#end(chunk, rest),
    });
  }

  /** Whether nothing has left yet, so that another answer may take its place. */
  get isOpen(): boolean {
    return this.#state !== "taken" && !this.#response.headersSent && !this.#response.destroyed;
  }

  /** Answers otherwise, once, unless something has left. */
  async take(): Promise<void> {
    const writeOther = await this.#prepare();
    if (!this.isOpen) return;
    this.#state = "taken";
    const { writeHead, end } = this.#response;
    Object.assign(this.#response, { writeHead: this.#real.writeHead, end: this.#real.end });
    writeOther();
    const ignored = () => this.#response;
    const lost = { setHeader: ignored, appendHeader: ignored, removeHeader: ignored, flushHeaders: ignored };
    Object.assign(this.#response, { writeHead, end, ...lost });
  }

  #holds(status: number): boolean {
    if (this.#state === "open" && status >= 500 && !this.#response.headersSent) this.#state = "held";
    return this.#state !== "open";
  }

  #writeHead(status: number, given: unknown[]): ServerResponse {
    if (!this.#holds(status)) return this.#real.writeHead(status, ...(given as [string]));
    if (this.#state === "held") {
      this.#response.statusCode = status;
      this.#keepHeaders(given.find((one) => typeof one === "object") as GivenHeaders);
    }
    return this.#response;
  }

  #keepHeaders(headers: GivenHeaders): void {
    const entries = Array.isArray(headers)
      ? Array.from({ length: headers.length / 2 }, (_, n) => [headers[2 * n], headers[2 * n + 1]])
      : Object.entries(headers ?? {});
    for (const [name, value] of entries) {
      if (value !== undefined) this.#response.setHeader(String(name), value as string);
    }
  }

  #write(chunk: Chunk, rest: Rest): boolean {
    if (!this.#holds(this.#response.statusCode)) return this.#real.write(chunk, ...(rest as [BufferEncoding]));
    if (this.#state === "held") this.#body.push(chunk);
    doneOf(rest)?.();
    return true;
  }

  #end(chunk: Chunk | Done, rest: Rest): ServerResponse {
    if (!this.#holds(this.#response.statusCode)) return this.#real.end(chunk as Chunk, ...(rest as [BufferEncoding]));
    const done = typeof chunk === "function" ? chunk : doneOf(rest);
    if (done) this.#response.once("finish", done);
    if (this.#state === "held") {
      if (chunk !== undefined && chunk !== null && typeof chunk !== "function") this.#body.push(chunk);
      this.#settle().catch(() => this.#response.destroy());
    }
    return this.#response;
  }

  async #settle(): Promise<void> {
    const refused = await this.#judge().catch(() => false);
    if (refused) return this.take();
    if (!this.isOpen) return;
    this.#state = "taken";
    this.#real.writeHead(this.#response.statusCode);
    for (const chunk of this.#body) this.#real.write(chunk);
    this.#real.end();
  }
}
