import "server-only";
import { connection } from "#db/client.ts";
import { listCities } from "#db/queries/cities.ts";
import { assertSchemaCurrent } from "#db/schema-version.ts";
import { startMailSink } from "../demo/mail-sink.ts";
import { mailFolder } from "../demo/stored-mail.ts";
import { completeEnv, type Env } from "../env.ts";
import { ensureBuilt } from "./build.ts";
import { sayDemoAccounts } from "./demo-accounts.ts";
import type { Lifecycle } from "./lifecycle.ts";
import { ensureSeeded, openDatabase } from "./open-database.ts";
import { assertPortFree } from "./port.ts";
import { secretOf } from "./secret-file.ts";
import { StartError } from "./start-error.ts";
import { say, sayPlainly } from "./terminal.ts";
import { type ServerKind, startWebServer } from "./web-server.ts";

/** How long a stopping server answers "not ready", for a load balancer to look elsewhere. */
const DRAIN_MS = 3_000;

export const COMMANDS = { demo: runDemo, dev: runDev, start: runStart, worker: runWorker } as const;

async function openWorker(life: Lifecycle): Promise<void> {
  const { startWorker } = await import("#lib/server/worker.ts");
  await life.open(
    () => startWorker(connection()),
    (worker) => worker.stop(),
  );
  say("Tâches", "en marche");
}

async function openMailSink(life: Lifecycle, env: Env): Promise<void> {
  const sink = await life.open(
    () => startMailSink({ dir: mailFolder(env.dataDir) }),
    ({ close }) => close(),
  );
  completeEnv({ SMTP_URL: `smtp://127.0.0.1:${sink.port}` });
  say("Courrier", `retenu ici, à lire sur ${env.baseUrl}/demo/courrier`);
}

type Serving = { kind: ServerKind; example: boolean };

/** Says where it runs, then waits for a signal or for the end of the server. */
async function serve(life: Lifecycle, env: Env, { kind, example }: Serving): Promise<void> {
  completeEnv({
    PORT: String(env.port),
    HOSTNAME: env.host,
    BASE_URL: env.baseUrl,
    NEXTAUTH_URL: env.baseUrl,
    DATA_DIR: env.dataDir,
    NEXT_TELEMETRY_DISABLED: "1",
  });
  const server = await startWebServer(life, env, kind, example ? 0 : DRAIN_MS);
  sayPlainly();
  sayPlainly(`Prêt : ${env.baseUrl}`);
  if (example) sayDemoAccounts(env.baseUrl);
  await Promise.race([life.stopRequested(), server.ended]);
  if (!life.stopping.aborted) throw new StartError("Le serveur s’est arrêté tout seul : la raison est au-dessus.");
}

async function runExample(life: Lifecycle, env: Env, kind: ServerKind): Promise<void> {
  await assertPortFree(env.port, env.host);
  completeEnv({ DEMO: "1", AUTH_SECRET: secretOf(env.dataDir) });
  if (kind === "built") await ensureBuilt(life);
  await ensureSeeded(life, await openDatabase(life, env));
  await openMailSink(life, env);
  if (env.worker) await openWorker(life);
  await serve(life, env, { kind, example: true });
}

function runDemo(life: Lifecycle, env: Env): Promise<void> {
  return runExample(life, env, "built");
}

function runDev(life: Lifecycle, env: Env): Promise<void> {
  return runExample(life, env, "dev");
}

function requireMail(env: Env): void {
  if (env.smtpUrl) return;
  throw new StartError("SMTP_URL manque : sans serveur de courrier, personne ne reçoit son lien de connexion.");
}

/** Reading it throws the sentence to show when it is missing. */
function requireSecret(env: Env): string {
  return env.secret;
}

async function runStart(life: Lifecycle, env: Env): Promise<void> {
  await assertPortFree(env.port, env.host);
  requireSecret(env);
  if (env.worker) requireMail(env);
  const { db } = await openDatabase(life, env);
  if ((await listCities(db)).length === 0) say("Villes", "aucune encore : npm run db:import-quartiers en ajoute une");
  if (env.worker) await openWorker(life);
  await serve(life, env, { kind: "built", example: false });
}

async function runWorker(life: Lifecycle, env: Env): Promise<void> {
  if (!env.databaseUrl) throw new StartError("DATABASE_URL manque : la commande worker travaille sur une base à part.");
  requireMail(env);
  const { sql } = await life.open(
    async () => connection(),
    ({ close }) => close(),
  );
  await assertSchemaCurrent(sql);
  await openWorker(life);
  sayPlainly("Prêt.");
  await life.stopRequested();
}
