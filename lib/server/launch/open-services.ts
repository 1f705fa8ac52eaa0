import "server-only";
import { connection } from "#db/client.ts";
import { startMailSink } from "../demo/mail-sink.ts";
import { mailFolder } from "../demo/stored-mail.ts";
import { completeEnv, type Env } from "../env.ts";
import { startWorker } from "../worker.ts";
import type { Lifecycle } from "./lifecycle.ts";
import { say } from "./terminal.ts";

/** Does the jobs of the database in this process. */
export async function openWorker(life: Lifecycle): Promise<void> {
  await life.open(
    () => startWorker(connection()),
    (worker) => worker.stop(),
  );
  say("Tâches", "en marche");
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
