import "server-only";
import { startedByNpm } from "../env.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** A stop that takes longer than this is given up: whoever asked gets their terminal back. */
const STOP_LIMIT_MS = 25_000;

function onOrphaned(act: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 300);
  watch.unref();
}

/** Thrown out of a start-up that a signal interrupts; nothing failed. */
class StopRequested extends Error {}

/** What this program has opened, closed in reverse order when it ends, whatever ends it. */
export class Lifecycle {
  readonly #closers: (() => Promise<void>)[] = [];
  readonly #stop = new AbortController();

  /** Aborted at the first SIGINT, SIGTERM or SIGHUP; the reason is its name. */
  get stopping(): AbortSignal {
    return this.#stop.signal;
  }

  /** Throws `StopRequested` once a signal has come: between two steps of a start-up. */
  checkpoint(): void {
    if (this.stopping.aborted) throw new StopRequested();
  }

  /** Opens something that must be closed. It is waited for even when a signal comes meanwhile, then closed. */
  async open<Thing>(open: () => Promise<Thing>, close: (thing: Thing) => Promise<void>): Promise<Thing> {
    this.checkpoint();
    const thing = await open();
    this.#closers.push(() => close(thing));
    this.checkpoint();
    return thing;
  }

  /** Resolves at the first signal. */
  async stopRequested(): Promise<void> {
    if (this.stopping.aborted) return;
    await new Promise((resolve) => this.stopping.addEventListener("abort", resolve, { once: true }));
  }

  /** Runs a program to its end and closes what it opened. Later signals change nothing: npm and the shell repeat them. */
  async run(program: (life: Lifecycle) => Promise<void>, onStuck: () => void): Promise<void> {
    let stuck: NodeJS.Timeout | undefined;
    const stop = (reason: string) => {
      stuck ??= setTimeout(onStuck, STOP_LIMIT_MS);
      this.#stop.abort(reason);
    };
    for (const name of SIGNALS) process.on(name, () => stop(name));
    if (startedByNpm()) onOrphaned(() => stop("SIGTERM"));
    try {
      await program(this);
    } catch (error) {
      if (!(error instanceof StopRequested)) throw error;
    } finally {
      stuck ??= setTimeout(onStuck, STOP_LIMIT_MS);
      await this.#close();
      clearTimeout(stuck);
    }
  }

  async #close(): Promise<void> {
    const failures: unknown[] = [];
    for (const close of this.#closers.splice(0).reverse()) {
      await close().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, "L’arrêt ne s’est pas fait proprement.");
  }
}
