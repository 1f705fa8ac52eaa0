import "server-only";
import { connection } from "#db/client.ts";
import { startMailSink } from "../demo/mail-sink.ts";
import { mailFolder } from "../demo/stored-mail.ts";
import { completeEnv, type Env, env } from "../env.ts";
import { startMetricsServer } from "../metrics/metrics-server.ts";
import { startWorker } from "../worker.ts";
import type { Lifecycle } from "./lifecycle.ts";
import { assertPortFree } from "./port.ts";
import { say } from "./terminal.ts";

/** Does the jobs of the database in this process, traced where a collector is set. */
export async function openWorker(life: Lifecycle): Promise<void> {
  const { tracesUrl } = env();
  if (tracesUrl) {
    const { startTraces } = await import("../traces/start-traces.ts");
    await life.open(
      async () => startTraces(tracesUrl, "worker"),
      (stop) => stop(),
    );
  }
  await life.open(
    () => startWorker(connection()),
    (worker) => worker.stop(),
  );
  say("Tâches", "en marche");
}

/** Tells the figures of this process where a port is set for them. Throws a sentence when it is taken. */
export async function openMetrics(life: Lifecycle, { metrics }: Env): Promise<void> {
  if (!metrics) return;
  await assertPortFree(metrics.port, metrics.host);
  await life.open(
    () => startMetricsServer(metrics),
    async ({ close }) => close(),
  );
  say("Mesures", `http://${metrics.host}:${metrics.port}/metrics`);
}

/** Receives every mail of the demonstration instead of a mail server. */
export async function openMailSink(life: Lifecycle, env: Env): Promise<void> {
  const sink = await life.open(
    () => startMailSink({ dir: mailFolder(env.dataDir) }),
    ({ close }) => close(),
  );
  completeEnv({ SMTP_URL: `smtp://127.0.0.1:${sink.port}` });
  say("Courrier", `retenu ici, à lire sur ${env.baseUrl}/demo/courrier`);
}
