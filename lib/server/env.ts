import "server-only";
import { resolve } from "node:path";
import { z } from "zod";
import { normalizeEmail } from "#lib/identity/email-address.ts";
import {
  type OidcProviders,
  oidcSettingsOf,
  residentVariables,
  staffVariables,
} from "./identity/oidc/oidc-settings.ts";
import { defaultSubject, type PushSettings, pushVariables } from "./push/push-settings.ts";

const PLAN_IGN =
  "https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}";
const GEOPLATEFORME = "https://data.geopf.fr/geocodage/search";
const DEMO_CREATOR = "admin@demo.example";
const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** A wrong setting. The message is one sentence for the person who starts the program: which variable, and why. */
export class SettingError extends Error {}

const webAddress = z
  .url({ protocol: /^https?$/, error: "doit être une adresse http(s), par exemple https://entraide.besancon.fr" })
  .refine(
    (value) => URL.canParse(value) && new URL(value).pathname === "/",
    "ne doit pas contenir de chemin après le nom du site",
  )
  .transform((value) => new URL(value).origin);

const tiles = z
  .string()
  .refine((value) => value === "" || /^(https?:\/)?\//.test(value), "doit commencer par https:// ou rester vide")
  .refine(
    (value) => value === "" || ["{z}", "{x}", "{y}"].every((part) => value.includes(part)),
    "doit contenir {z}, {x} et {y}",
  );

const settings = z.object({
  PORT: z.coerce
    .number("doit être un nombre")
    .int("doit être un nombre entier")
    .min(1, "doit être entre 1 et 65535")
    .max(65_535, "doit être entre 1 et 65535")
    .default(3000),
  HOST: z.string().default("0.0.0.0"),
  BASE_URL: webAddress.optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "doit ressembler à postgres://utilisateur@serveur:5432/base" })
    .optional(),
  DATABASE_OWNER_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "doit ressembler à postgres://propriétaire@serveur:5432/base" })
    .optional(),
  DATA_DIR: z
    .string()
    .default(".data")
    .transform((path) => resolve(path)),
  TILES_URL: tiles.default(PLAN_IGN),
  TILES_ATTRIBUTION: z.string().default("© IGN – Plan IGN, Géoplateforme"),
  ADDRESS_URL: z
    .union([z.literal(""), z.url({ protocol: /^https?$/ })], {
      error: "doit être une adresse http(s), par exemple https://data.geopf.fr/geocodage/search, ou rester vide",
    })
    .optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "doit ressembler à smtp://utilisateur:motdepasse@serveur:587" })
    .optional(),
  MAIL_FROM: z.string().regex(/@/, "doit contenir une adresse, par exemple Coup de main <bonjour@ville.fr>").optional(),
  MAILS_PER_SECOND: z.coerce
    .number("doit être un nombre")
    .min(0.1, "doit être entre 0,1 et 1000")
    .max(1000, "doit être entre 0,1 et 1000")
    .default(50),
  LOG_LEVEL: z.enum(LOG_LEVELS, `doit être l’un de : ${LOG_LEVELS.join(", ")}`).default("info"),
  AUTH_SECRET: z.string().min(32, "doit compter au moins 32 caractères").optional(),
  TRUST_PROXY: z.enum(["on", "off"], "doit être on ou off").default("off"),
  DEMO: z.enum(["1", ""], "est réservé à la commande de démonstration").optional(),
  WORKER: z.enum(["on", "off"], "doit être on ou off").default("on"),
  PAGES_KEY: z.string().default(""),
  CITY_CREATORS: z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,;]+/).filter((address) => address !== ""))
    .refine((addresses) => addresses.every((address) => normalizeEmail(address) !== null), {
      error: "doit être une liste d’adresses séparées par des virgules, par exemple admin@besancon.fr",
    })
    .transform((addresses) => addresses.map((address) => normalizeEmail(address) ?? "")),
  STAFF_SECOND_FACTOR: z.enum(["on", "off"], "doit être on ou off").optional(),
  BOUNCE_KEY: z
    .string()
    .regex(/^[\w.~+/=-]{32,200}$/, "doit compter 32 caractères au hasard ou plus, lettres et chiffres")
    .optional(),
});

/** Where photos are kept when it is not the disk: all of these, or none. */
const s3Settings = z.object({
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: "doit être une adresse http(s), par exemple https://s3.exemple.fr" })
    .transform((address) => address.replace(/\/+$/, "")),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "doit compter 3 à 63 lettres minuscules, chiffres, points ou tirets"),
  S3_REGION: z.string(),
  S3_ACCESS_KEY_ID: z.string(),
  S3_SECRET_ACCESS_KEY: z.string(),
});
const S3_NAMES = Object.keys(s3Settings.shape);

export type S3Settings = { endpoint: string; bucket: string; region: string; accessKeyId: string; secret: string };

function parseS3(given: Record<string, string | undefined>): S3Settings | undefined {
  const missing = S3_NAMES.filter((name) => !given[name]);
  if (missing.length === S3_NAMES.length) return undefined;
  if (missing.length > 0) {
    throw new SettingError(`${missing.join(", ")} manque : le stockage S3 demande ${S3_NAMES.join(", ")}, ou aucune.`);
  }
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = parsedBy(s3Settings, given);
  return {
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: S3_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secret: S3_SECRET_ACCESS_KEY,
  };
}

/** How mails are signed: all of these, or none. */
const dkimSettings = z.object({
  DKIM_DOMAIN: z.string().regex(/^([a-z0-9-]+\.)+[a-z0-9-]+$/i, "doit être un domaine, par exemple besancon.fr"),
  DKIM_SELECTOR: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/i, "doit être un sélecteur DKIM, par exemple coupdemain"),
  DKIM_KEY_FILE: z.string().transform((path) => resolve(path)),
});
const DKIM_NAMES = Object.keys(dkimSettings.shape);

/** `keyFile`: absolute path of a private RSA key in PEM. */
export type DkimSettings = { domain: string; selector: string; keyFile: string };

function parseDkim(given: Record<string, string | undefined>): DkimSettings | undefined {
  const missing = DKIM_NAMES.filter((name) => !given[name]);
  if (missing.length === DKIM_NAMES.length) return undefined;
  if (missing.length > 0) {
    throw new SettingError(
      `${missing.join(", ")} manque : la signature DKIM demande ${DKIM_NAMES.join(", ")}, ou aucune.`,
    );
  }
  const { DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY_FILE } = parsedBy(dkimSettings, given);
  return { domain: DKIM_DOMAIN, selector: DKIM_SELECTOR, keyFile: DKIM_KEY_FILE };
}

/** Absent without a pair of keys: devices are not notified. */
function parsePush(given: Record<string, string | undefined>, subject: string): PushSettings | undefined {
  if (!given.VAPID_PUBLIC_KEY && !given.VAPID_PRIVATE_KEY) return undefined;
  const { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY, VAPID_SUBJECT, PUSH_SERVICES } = parsedBy(pushVariables, given);
  return {
    publicKey: VAPID_PUBLIC_KEY,
    privateKey: VAPID_PRIVATE_KEY,
    subject: VAPID_SUBJECT ?? subject,
    services: PUSH_SERVICES,
  };
}

/** The variables of one prefix, without it. */
function withoutPrefix(given: Record<string, string | undefined>, prefix: string): Record<string, string | undefined> {
  const own = Object.entries(given).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]));
}

const OIDC_PREFIXES = { residents: "RESIDENT_OIDC_", staff: "STAFF_OIDC_" } as const;

/** Providers of identity, each absent without its issuer. */
function parseOidc(given: Record<string, string | undefined>): OidcProviders {
  const residents = withoutPrefix(given, OIDC_PREFIXES.residents);
  const staff = withoutPrefix(given, OIDC_PREFIXES.staff);
  const providers: OidcProviders = {};
  if (residents.ISSUER) {
    const parsed = parsedBy(residentVariables, residents, OIDC_PREFIXES.residents);
    providers.residents = oidcSettingsOf("residents", parsed, null);
  }
  if (staff.ISSUER) {
    const parsed = parsedBy(staffVariables, staff, OIDC_PREFIXES.staff);
    providers.staff = oidcSettingsOf("staff", parsed, { sirets: parsed.SIRETS, subjects: parsed.SUBJECTS });
  }
  return providers;
}

function parsedBy<Schema extends z.ZodType>(
  schema: Schema,
  given: Record<string, unknown>,
  prefix = "",
): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new SettingError(`${prefix}${issue?.path.join(".")} ${issue?.message}.`);
}

export type Env = {
  port: number;
  host: string;
  /** Origin without a final slash. */
  baseUrl: string;
  /** Absent when the embedded database serves. */
  databaseUrl: string | undefined;
  /** The same database as the owner of its tables, for migrations: the launcher alone knows it. */
  databaseOwnerUrl: string | undefined;
  /** Absolute. */
  dataDir: string;
  /** Empty: a map without tiles. */
  tilesUrl: string;
  tilesAttribution: string;
  /** The address server that is asked; empty: addresses are not looked up. */
  addressUrl: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Mails that one worker hands to the mail server in a second. */
  mailsPerSecond: number;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Throws `SettingError` when read without `AUTH_SECRET`: a build has no secret and reads none. */
  readonly secret: string;
  /** Whether the last hop of `X-Forwarded-For` was written by a proxy of ours. */
  trustProxy: boolean;
  demo: boolean;
  worker: boolean;
  /** Drawn by each web server for itself: whoever knows it may have its pages drawn anew. Empty: nobody may. */
  pagesKey: string;
  /** Addresses of the administrators who may make other cities; of the example, its own. */
  cityCreators: readonly string[];
  /** Whether who works for a city has rights there only after a second step. Who has set one up passes it in any case. */
  staffSecondFactor: boolean;
  /** What our mail server shows to hand over mails that came back. Absent: it hands none over. */
  bounceKey: string | undefined;
  oidc: OidcProviders;
  /** Absent when photos are kept on the disk, in `dataDir`. */
  s3: S3Settings | undefined;
  /** Absent when the mail server signs, or nobody does. */
  dkim: DkimSettings | undefined;
  /** Absent when no device is notified. */
  push: PushSettings | undefined;
};

const SWITCHED_OFF_EMPTY = ["TILES_URL", "ADDRESS_URL"];

/** Reads the settings of a process. Throws `SettingError` on the first wrong one. An empty variable is an absent one, but for what it switches off. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const kept = Object.entries(source).filter(([name, value]) => value !== "" || SWITCHED_OFF_EMPTY.includes(name));
  const given = Object.fromEntries(kept);
  const parsed = parsedBy(settings, given);
  const { PORT, BASE_URL, MAIL_FROM, AUTH_SECRET } = parsed;
  const demo = parsed.DEMO === "1";
  const baseUrl = BASE_URL ?? `http://localhost:${PORT}`;
  const mailFrom = MAIL_FROM ?? `Coup de main <ne-pas-repondre@${new URL(baseUrl).hostname}>`;
  return {
    port: PORT,
    host: parsed.HOST,
    baseUrl,
    databaseUrl: parsed.DATABASE_URL,
    databaseOwnerUrl: parsed.DATABASE_OWNER_URL,
    dataDir: parsed.DATA_DIR,
    tilesUrl: parsed.TILES_URL,
    tilesAttribution: parsed.TILES_ATTRIBUTION,
    // A demonstration runs anywhere, and asks nobody unless it is told to.
    addressUrl: parsed.ADDRESS_URL ?? (demo ? "" : GEOPLATEFORME),
    smtpUrl: parsed.SMTP_URL,
    mailFrom,
    mailsPerSecond: parsed.MAILS_PER_SECOND,
    logLevel: parsed.LOG_LEVEL,
    get secret() {
      if (!AUTH_SECRET) throw new SettingError("AUTH_SECRET manque : il faut au moins 32 caractères au hasard.");
      return AUTH_SECRET;
    },
    trustProxy: parsed.TRUST_PROXY === "on",
    demo,
    worker: parsed.WORKER === "on",
    pagesKey: parsed.PAGES_KEY,
    cityCreators: demo && parsed.CITY_CREATORS.length === 0 ? [DEMO_CREATOR] : parsed.CITY_CREATORS,
    // Whoever tries the demonstration has no time for it.
    staffSecondFactor: parsed.STAFF_SECOND_FACTOR ? parsed.STAFF_SECOND_FACTOR === "on" : !demo,
    bounceKey: parsed.BOUNCE_KEY,
    oidc: parseOidc(given),
    s3: parseS3(given),
    dkim: parseDkim(given),
    push: parsePush(given, defaultSubject(baseUrl, mailFrom)),
  };
}

let parsedOnce: Env | undefined;

/** The settings of this process, read at the first call so that importing this file never throws. */
export function env(): Env {
  parsedOnce ??= parseEnv(process.env);
  return parsedOnce;
}

/** The level of the log, `info` when it is not set properly: a log must exist before settings are judged. */
export function logLevel(): Env["logLevel"] {
  return LOG_LEVELS.find((level) => level === process.env.LOG_LEVEL) ?? "info";
}

/** Completes the settings of this process and of those that it starts: for the launcher, before anything reads them. */
export function completeEnv(settled: Record<string, string>): void {
  Object.assign(process.env, settled);
  parsedOnce = undefined;
}

/** Says where providers of identity send people back to: next-auth takes it from nowhere but here, or from what a client claims. */
export function tellNextAuthItsAddress(): void {
  process.env.NEXTAUTH_URL = `${env().baseUrl}/api/auth`;
}

/** Whether npm runs this program: its shell dies of a SIGTERM without passing it on. */
export function startedByNpm(): boolean {
  return process.env.npm_lifecycle_event !== undefined;
}
