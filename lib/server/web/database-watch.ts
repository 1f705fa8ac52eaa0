import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { type Connection, connect } from "#db/client.ts";
import { logger } from "../logger.ts";

/** A database that says nothing during so many waits is away. A process that is busy itself counts one, however long it was. */
const [WAITS, WAIT_MS] = [7, 200];
/** A question is waited for that long: on a busy machine, asking again on a new connection would take longer still. */
const GIVE_UP_MS = 5_000;
const AGAIN_MS = 250;

/**
 * Whether the database answers, asked on a connection of its own: a pool that is busy is not a database that is away. It
 * asks only when it is asked, and from the moment that nobody answered until somebody does.
 */
export class DatabaseWatch {
  readonly #url: string;
  #connection: Connection | undefined;
  #question: { askedAt: number; answered: Promise<boolean> } | undefined;
  #checking: Promise<boolean> | undefined;
  #awaySince: number | null = null;
  #lastAwayAt = Number.NEGATIVE_INFINITY;
  #closed = false;

  constructor(url: string) {
    this.#url = url;
  }

  /** Whether it was away when somebody last asked. */
  get away(): boolean {
    return this.#awaySince !== null;
  }

  /** Asks now; however many do so at once, it is one question. True, within a second and a half, when the database is away. */
  isAway(): Promise<boolean> {
    this.#checking ??= this.#check().finally(() => {
      this.#checking = undefined;
    });
    return this.#checking;
  }

  /** Whether it is away now, or was at some time since a moment: what failed meanwhile may have failed by that. */
  async hasBeenAway(since: number): Promise<boolean> {
    return (await this.isAway()) || this.#lastAwayAt >= since;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#drop();
  }

  async #check(): Promise<boolean> {
    const answers = await this.#answers();
    if (!answers) this.#lastAwayAt = Date.now();
    if (answers && this.#awaySince !== null) {
      logger.info({ seconds: Math.round((Date.now() - this.#awaySince) / 1000) }, "the database answers again");
      this.#awaySince = null;
    } else if (!answers && this.#awaySince === null) {
      logger.error("the database does not answer");
      this.#awaySince = Date.now();
      this.#untilBack().catch((error: unknown) => logger.error({ err: error }, "nobody watches the database"));
    }
    return !answers;
  }

  async #answers(): Promise<boolean> {
    if (this.#question && Date.now() - this.#question.askedAt > GIVE_UP_MS) await this.#drop();
    this.#question ??= this.#ask();
    const { answered } = this.#question;
    for (let waits = 0; waits < WAITS; waits++) {
      const answers = await Promise.race([answered, pause(WAIT_MS, null, { ref: false })]);
      if (answers !== null) return answers;
    }
    return false;
  }

  #ask(): { askedAt: number; answered: Promise<boolean> } {
    this.#connection ??= connect(this.#url, 1);
    const question = { askedAt: Date.now(), answered: Promise.resolve(false) };
    const end = (answers: boolean) => {
      if (this.#question === question) this.#question = undefined;
      return answers;
    };
    question.answered = this.#connection.sql`select 1`.then(
      () => end(true),
      () => end(false),
    );
    return question;
  }

  async #drop(): Promise<void> {
    const dropped = this.#connection;
    this.#connection = undefined;
    this.#question = undefined;
    await dropped?.sql.end({ timeout: 0 });
  }

  async #untilBack(): Promise<void> {
    while (this.away && !this.#closed) {
      await pause(AGAIN_MS, undefined, { ref: false });
      await this.isAway();
    }
  }
}
