import "server-only";
import { trace } from "@opentelemetry/api";
import type { Job, JobResult } from "pg-boss";
import { inScope } from "#db/client.ts";
import { SettingError } from "../env.ts";
import { logger } from "../logger.ts";
import { JOBS } from "../scopes.ts";

/** Does what a job asks, with what it carries. */
export type JobHandler = (payload: unknown) => Promise<unknown>;

/** A wrong setting carries nothing of anybody, and has to be found. */
const tellable = (error: Error) =>
  error instanceof SettingError ? { error: error.name, setting: error.message } : { error: error.name };

/** Nothing, unless traces are asked for. */
const traced =
  (name: string, handler: JobHandler): JobHandler =>
  async (payload) =>
    trace
      .getTracer("coup-de-main")
      .startActiveSpan(`job ${name}`, { attributes: { "job.name": name } }, async (span) => {
        try {
          return await handler(payload);
        } catch (error) {
          span.setStatus({ code: 2 });
          throw error;
        } finally {
          span.end();
        }
      });

/** Runs a job, and tells and keeps of its failure nothing of what it carried. */
export async function runJob(name: string, handler: JobHandler, { id, data }: Job<unknown>): Promise<JobResult> {
  try {
    await inScope(JOBS, async () => traced(name, handler)(data));
    return { id, status: "completed" };
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    logger.warn({ job: name, id, ...tellable(error) }, "job failed");
    // A query that failed quotes all its values, mails and links among them; its cause is what the database said.
    const { message } = error.cause instanceof Error ? error.cause : error;
    return { id, status: "failed", output: { name: error.name, message } };
  }
}
