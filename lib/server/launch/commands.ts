import "server-only";
import { completeEnv, type Env } from "../env.ts";
import { ensureBuilt } from "./build.ts";
import { dataKeysOf, ensureDataDir, secretOf, vapidKeysOf } from "./data-dir.ts";
import { sayDemoAccounts } from "./demo-accounts.ts";
import type { Lifecycle } from "./lifecycle.ts";
import { assertPortFree } from "./port.ts";
import { StartError } from "./start-error.ts";
import { sayPlainly } from "./terminal.ts";
import { type ServerKind, startWebServer } from "./web-server.ts";

/** How long a stopping server answers "not ready", for a load balancer to look elsewhere. */
const DRAIN_MS = 3_000;

export const COMMANDS = { demo: runDemo, dev: runDev, start: runStart, worker: runWorker } as const;

/** Loaded once the settings are judged: the database, mail and job libraries take a second. */
const loadDatabase = () => import("./open-database.ts");
const loadServices = () => import("./open-services.ts");

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
    ...(kind === "built" ? { NODE_ENV: "production" } : {}),
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
  ensureDataDir(env.dataDir);
  completeEnv({
    DEMO: "1",
    AUTH_SECRET: secretOf(env.dataDir),
    DATA_KEYS: dataKeysOf(env.dataDir),
    ...(env.push ? {} : vapidKeysOf(env.dataDir)),
  });
  if (kind === "built") await ensureBuilt(life);
  const { ensureSeeded, openDatabase } = await loadDatabase();
  await ensureSeeded(life, await openDatabase(life, env));
  const { openMailSink, openWorker } = await loadServices();
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

/** Reading them throws the sentence to show when one is missing. */
function requireSecrets(env: Env): string[] {
  return [env.secret, env.dataKeys];
}

async function runStart(life: Lifecycle, env: Env): Promise<void> {
  await assertPortFree(env.port, env.host);
  if (env.metrics) await assertPortFree(env.metrics.port, env.metrics.host);
  requireSecrets(env);
  ensureDataDir(env.dataDir);
  // The pages of the demonstration show everyone's mails: no setting opens them in production.
  completeEnv({ DEMO: "" });
  if (env.worker) requireMail(env);
  const { openDatabase, sayCities } = await loadDatabase();
  await sayCities(await openDatabase(life, env));
  if (env.worker) await (await loadServices()).openWorker(life);
  await serve(life, env, { kind: "built", example: false });
}

async function runWorker(life: Lifecycle, env: Env): Promise<void> {
  if (!env.databaseUrl) throw new StartError("DATABASE_URL manque : la commande worker travaille sur une base à part.");
  requireMail(env);
  // It signs the links of the mails that it writes.
  requireSecrets(env);
  await (await loadDatabase()).openCurrentDatabase(life, env.databaseUrl);
  const { openMetrics, openWorker } = await loadServices();
  await openWorker(life);
  await openMetrics(life, env);
  sayPlainly("Prêt.");
  await life.stopRequested();
}
