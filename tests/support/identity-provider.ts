import { createHmac, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** Whoever is signed in at the provider, and what it says of them. */
export type ProvidedPerson = { sub: string; amr?: string[]; claims?: Record<string, unknown> };
type Parts = { header: Record<string, unknown>; payload: Record<string, unknown> };

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const readPart = (text = "") => JSON.parse(Buffer.from(text, "base64url").toString()) as Record<string, unknown>;

/** A client of every test; the provider knows it. */
export const CLIENT = { id: "coup-de-main", secret: "a secret of thirty-two characters" };

function makeKeys() {
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const stranger = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  const jwk = (key: KeyObject, alg: string) => ({ ...key.export({ format: "jwk" }), alg, kid: alg, use: "sig" });
  return { ec, rsa, stranger, jwks: { keys: [jwk(ec, "ES256"), jwk(rsa, "RS256")] } };
}
type Keys = ReturnType<typeof makeKeys>;

/** Ways to sign a token: as the provider does, with a key that it does not have, or by another algorithm. */
export type Signer = "own" | "stranger" | "none" | "hmac" | "rsa";

const ALGORITHMS = { own: "ES256", stranger: "ES256", none: "none", hmac: "HS256", rsa: "RS256" } as const;

function signed({ header, payload }: Parts, signer: Signer, keys: Keys): string {
  const alg = ALGORITHMS[signer];
  const kid = signer === "rsa" ? "RS256" : "ES256";
  const text = `${part({ ...header, alg, kid })}.${part(payload)}`;
  const es = (key: KeyObject) => sign("sha256", Buffer.from(text), { key, dsaEncoding: "ieee-p1363" });
  const signatures: Record<Signer, () => Buffer> = {
    own: () => es(keys.ec),
    stranger: () => es(keys.stranger),
    none: () => Buffer.alloc(0),
    hmac: () => createHmac("sha256", CLIENT.secret).update(text).digest(),
    rsa: () => sign("sha256", Buffer.from(text), keys.rsa),
  };
  return `${text}.${signatures[signer]().toString("base64url")}`;
}

/** What a dishonest provider, or somebody in between, does to a token. */
export type Forgery = {
  where: "idToken" | "userinfo";
  change?: Record<string, unknown>;
  signer?: Signer;
  plain?: boolean;
};

function forge(jwt: string, { change = {}, signer = "own", plain = false }: Forgery, keys: Keys): string {
  const [header, payload] = jwt.split(".");
  const changed = { ...readPart(payload), ...change };
  return plain ? JSON.stringify(changed) : signed({ header: readPart(header), payload: changed }, signer, keys);
}

/** Changes an answer on its way out. */
function rewrite(response: ServerResponse, change: (body: string) => string, type?: string): void {
  const end = response.end.bind(response) as (body: string) => ServerResponse;
  response.end = ((body?: string | Buffer) => {
    const text = change(String(body ?? ""));
    response.setHeader("content-length", Buffer.byteLength(text));
    if (type) response.setHeader("content-type", type);
    return end(text);
  }) as ServerResponse["end"];
}

function tamper(response: ServerResponse, path: string, forgery: Forgery | null, keys: Keys): void {
  if (forgery?.where === "idToken" && path === "/token") {
    rewrite(response, (body) => {
      const tokens = JSON.parse(body) as { id_token: string };
      return JSON.stringify({ ...tokens, id_token: forge(tokens.id_token, forgery, keys) });
    });
  }
  if (forgery?.where === "userinfo" && path === "/me") {
    rewrite(response, (body) => forge(body, forgery, keys), forgery.plain ? "application/json" : undefined);
  }
}

type Stored = Record<string, unknown> & { uid?: string; grantId?: string };

/** What the provider remembers, for as long as it runs: its own store warns of being one for tests. */
function memory() {
  const all = new Map<string, Stored>();
  return class {
    private readonly model: string;
    constructor(model: string) {
      this.model = model;
    }
    async upsert(id: string, stored: Stored) {
      all.set(`${this.model} ${id}`, stored);
    }
    async find(id: string) {
      return all.get(`${this.model} ${id}`);
    }
    async findByUid(uid: string) {
      return [...all.values()].find((stored) => stored.uid === uid);
    }
    async consume(id: string) {
      const stored = all.get(`${this.model} ${id}`);
      if (stored) stored.consumed = Math.floor(Date.now() / 1000);
    }
    async destroy(id: string) {
      all.delete(`${this.model} ${id}`);
    }
    async revokeByGrantId(grantId: string) {
      for (const [key, stored] of all) if (stored.grantId === grantId) all.delete(key);
    }
  };
}

function configuration(callbacks: readonly string[], keys: Keys, person: () => ProvidedPerson) {
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: callbacks,
        token_endpoint_auth_method: "client_secret_post",
        id_token_signed_response_alg: "ES256",
        userinfo_signed_response_alg: "ES256",
      },
    ],
    adapter: memory(),
    jwks: keys.jwks,
    cookies: { keys: ["a key of these tests"] },
    claims: {
      openid: ["sub"],
      birthdate: ["birthdate"],
      siret: ["siret"],
      email: ["email", "email_verified"],
      amr: null,
    },
    acrValues: ["eidas1"],
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      jwtUserinfo: { enabled: true },
    },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub, ...person().claims }) }),
    // Whoever signs in there consents.
    loadExistingGrant: async ({ oidc }: { oidc: Record<string, never> }) => {
      const { provider, session, client, requestParamScopes } = oidc as never as {
        provider: { Grant: new (given: object) => { addOIDCScope(scope: string): void; save(): Promise<void> } };
        session: { accountId: string };
        client: { clientId: string };
        requestParamScopes: Set<string>;
      };
      const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
      grant.addOIDCScope([...requestParamScopes].join(" "));
      (grant as never as { addOIDCClaims(claims: string[]): void }).addOIDCClaims([
        "amr",
        "birthdate",
        "siret",
        "email",
        "email_verified",
      ]);
      await grant.save();
      return grant;
    },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
  };
}

export type IdentityProvider = {
  issuer: string;
  /** Sends people back to these addresses from now on. */
  open: (callbacks: readonly string[]) => void;
  /** Who signs in from now on, and what is done to what the provider says. */
  set: (person: ProvidedPerson, forgery?: Forgery | null) => void;
  close: () => Promise<void>;
};

/** A real OpenID Connect provider on this machine, at which everybody is signed in as who is set. */
export async function startIdentityProvider(callbacks: readonly string[] = []): Promise<IdentityProvider> {
  const keys = makeKeys();
  let person: ProvidedPerson = { sub: "nobody" };
  let forgery: Forgery | null = null;
  let answer: (request: IncomingMessage, response: ServerResponse) => Promise<unknown> = async () => {};
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const open = (known: readonly string[]) => {
    const provider = new Provider(
      issuer,
      configuration(known, keys, () => person),
    );
    const own = provider.callback();
    answer = async (request, response) => {
      const path = request.url?.split("?")[0] ?? "";
      if (path.startsWith("/interaction/")) {
        const login = { accountId: person.sub, ...(person.amr && { amr: person.amr }) };
        return provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
      }
      tamper(response, path, forgery, keys);
      return own(request, response);
    };
  };
  if (callbacks.length > 0) open(callbacks);
  return {
    issuer,
    open,
    set: (next, how = null) => {
      person = next;
      forgery = how;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Goes through a provider as a browser does, from where we send it to where it sends it back; gives what it says there. */
export async function goThrough(location: string): Promise<Record<string, string>> {
  const jar = new Map<string, string>();
  const origin = new URL(location).origin;
  for (let at = location, steps = 0; steps < 10; steps++) {
    if (new URL(at, origin).origin !== origin) return Object.fromEntries(new URL(at).searchParams);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(new URL(at, origin), { redirect: "manual", headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ""] = set.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    const next = answer.headers.get("location");
    if (!next) throw new Error(`the provider stopped: ${answer.status} ${await answer.text()}`);
    at = next;
  }
  throw new Error("the provider sends people round and round");
}
