import "server-only";
import { PgBoss } from "pg-boss";
import { CRONS, DEAD_LETTER, ONCE_JOBS, QUEUE_POLICIES } from "./registry.ts";

type Target = { url: string };

async function applyQueues(boss: PgBoss): Promise<void> {
  await boss.createQueue(DEAD_LETTER, { retentionSeconds: 90 * 86_400 });
  for (const [name, policy] of Object.entries(QUEUE_POLICIES)) {
    const options = { ...policy, deadLetter: DEAD_LETTER, notify: true };
    // pg-boss takes this at the creation of a queue alone.
    const isOnce = (ONCE_JOBS as readonly string[]).includes(name);
    await boss.createQueue(name, isOnce ? { ...options, policy: "short" } : options);
    await boss.updateQueue(name, options);
  }
  for (const [name, cron] of Object.entries(CRONS)) await boss.schedule(name, cron);
}

/**
 * Creates or updates the tables, queues and schedules of the jobs. To be called after the migrations and before
 * anything enqueues, even where no worker runs. Doing it again changes nothing.
 */
export async function installJobs({ url }: Target): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    max: 1,
    supervise: false,
    schedule: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  const failures: Error[] = [];
  boss.on("error", (error) => failures.push(error));
  try {
    await boss.start();
    await applyQueues(boss);
  } finally {
    await boss.stop({ graceful: false });
  }
  const [failure] = failures;
  if (failure) throw failure;
}
