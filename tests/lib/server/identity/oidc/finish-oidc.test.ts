import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { linkIdentityAction } from "#app/[locale]/[city]/(member)/profile/security/provider-actions.ts";
import { rateLimits, sessions, userIdentities, users } from "#db/schema/identity.ts";
import { outbox } from "#db/schema/outbox.ts";
import { IDLE } from "#lib/forms/form-state.ts";
import type { OidcProviderName } from "#lib/identity/oidc-provider.ts";
import { completeEnv } from "#lib/server/env.ts";
import { finishOidc } from "#lib/server/identity/oidc/finish-oidc.ts";
import { linkIdentity, unlinkIdentity } from "#lib/server/identity/oidc/link-identity.ts";
import { readPending } from "#lib/server/identity/oidc/oidc-cookies.ts";
import { startOidc } from "#lib/server/identity/oidc/start-oidc.ts";
import { currentSession } from "#lib/server/session.ts";
import { browser } from "#tests/support/browser.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import {
  CLIENT,
  type Forgery,
  goThrough,
  type IdentityProvider,
  startIdentityProvider,
} from "#tests/support/identity-provider.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { lettersTo, signInAt } from "#tests/support/own-account.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const NOW = new Date();
const SIRET = "21250056500016";
const ADULT = { birthdate: "1980-05-17" };
const CALLBACKS = ["residents", "staff"].map((name) => `http://localhost:3000/api/auth/callback/${name}`);
const NEXT = "/ville-a/pour-vous";

let base: TestDatabase;
let city: TestCity;
let idps: Record<OidcProviderName, IdentityProvider>;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  await emptyTables(base.db);
  city = (await twoCities(base.db)).a;
  await store.change("cities");
  idps = { residents: await startIdentityProvider(CALLBACKS), staff: await startIdentityProvider(CALLBACKS) };
  completeEnv({
    RESIDENT_OIDC_ISSUER: idps.residents.issuer,
    RESIDENT_OIDC_CLIENT_ID: CLIENT.id,
    RESIDENT_OIDC_CLIENT_SECRET: CLIENT.secret,
    STAFF_OIDC_ISSUER: idps.staff.issuer,
    STAFF_OIDC_CLIENT_ID: CLIENT.id,
    STAFF_OIDC_CLIENT_SECRET: CLIENT.secret,
    STAFF_OIDC_SIRETS: SIRET,
  });
});
afterAll(async () => {
  completeEnv({ RESIDENT_OIDC_ISSUER: "", STAFF_OIDC_ISSUER: "", STAFF_OIDC_SUBJECTS: "", STAFF_SECOND_FACTOR: "off" });
  await Promise.all(Object.values(idps).map(({ close }) => close()));
  await store.change("cities");
  store.close();
  await base.close();
});
beforeEach(async () => {
  browser.cookies.clear();
  for (const table of [userIdentities, sessions, rateLimits, outbox]) await base.db.delete(table);
  idps.residents.set({ sub: "alice", claims: ADULT });
  idps.staff.set({ sub: "agent", claims: { siret: SIRET } });
});

const start = (provider: OidcProviderName, linkTo: string | null = null) =>
  startOidc({ provider, locale: "fr", next: NEXT, linkTo }, NOW);
async function visit(provider: OidcProviderName, linkTo: string | null = null): Promise<string> {
  return finishOidc(provider, await goThrough(await start(provider, linkTo)), NOW);
}
const linked = (member: TestMember, provider: OidcProviderName, subject: string) =>
  base.db.insert(userIdentities).values({
    issuer: idps[provider].issuer,
    subject,
    provider,
    userId: member.userId,
    createdAt: NOW,
    lastUsedAt: NOW,
  });
async function enterAs(member: TestMember, at = NOW) {
  const signedIn = await signInAt(base.db, member, at);
  browser.cookies.set("cdm-session", { value: signedIn.token });
  return signedIn.session;
}
const FAILED = `/connexion?refus=failed&next=${encodeURIComponent(NEXT)}`;
/** Nobody is signed in, and nothing is remembered. */
async function expectNothing() {
  expect(await currentSession()).toBeNull();
  expect(await base.db.select().from(sessions)).toEqual([]);
  expect(await readPending(NOW)).toBeNull();
}

describe("an identity that is linked", () => {
  test("signs its person in, and goes on with what they were doing", async () => {
    await linked(city.members.resident, "residents", "alice");
    expect(await visit("residents")).toBe(NEXT);
    expect(await currentSession()).toMatchObject({ userId: city.members.resident.userId, secondFactorAt: null });
  });

  test("is known by issuer and subject: the same subject of the other provider is somebody else", async () => {
    await linked(city.members.resident, "staff", "alice");
    expect(await visit("residents")).toContain("/connexion?next=");
    expect(await currentSession()).toBeNull();
  });

  test("takes the place of the session of this browser", async () => {
    await linked(city.members.resident, "residents", "alice");
    await enterAs(city.neighbours[0]);
    await visit("residents");
    expect((await base.db.select().from(sessions)).map(({ userId }) => userId)).toEqual([city.members.resident.userId]);
  });
});

describe("an identity that nobody linked", () => {
  test.each([true, false])("signs nobody in by its address, verified there or not (%s)", async (email_verified) => {
    const { email } = city.members.resident;
    idps.residents.set({ sub: "mallory", claims: { ...ADULT, email, email_verified } });
    const before = await base.db.select().from(users);
    expect(await visit("residents")).toBe("/connexion?next=%2Fville-a%2Fprofil%2Fsecurite");
    expect(await currentSession()).toBeNull();
    expect(await base.db.select().from(userIdentities)).toEqual([]);
    expect(await base.db.select().from(users)).toEqual(before);
  });

  test("is linked to nothing by a visit with a live session, only by a press of its own", async () => {
    const session = await enterAs(city.members.resident);
    await visit("residents");
    expect(await base.db.select().from(userIdentities)).toEqual([]);
    expect(await currentSession()).toMatchObject({ sessionId: session.sessionId });
    browser.headers.set("origin", "http://localhost:3000");
    const press = linkIdentityAction({ city: city.slug, locale: "fr" }, IDLE, new FormData());
    await expect(press).rejects.toMatchObject({ to: "/ville-a/profil/securite?fait=relie" });
    browser.headers.delete("origin");
    expect(await base.db.select().from(userIdentities)).toMatchObject([
      { issuer: idps.residents.issuer, subject: "alice", provider: "residents", userId: session.userId },
    ]);
    expect(await lettersTo(base.db, session.email)).toMatchObject([{ payload: { what: "provider_linked" } }]);
    expect(await readPending(NOW)).toBeNull();
    browser.cookies.clear();
    expect(await visit("residents")).toBe(NEXT);
  });

  test("waits for ten minutes, and is linked only within ten minutes of a sign-in", async () => {
    await visit("residents");
    expect(await readPending(new Date(NOW.getTime() + 599_000))).toMatchObject({ subject: "alice" });
    expect(await readPending(new Date(NOW.getTime() + 600_000))).toBeNull();
    const session = await enterAs(city.members.resident, new Date(NOW.getTime() - 600_000));
    const pending = { provider: "residents", issuer: idps.residents.issuer, subject: "alice" } as const;
    await expect(linkIdentity({ session, cityId: city.id }, pending, NOW)).rejects.toMatchObject({
      code: "sign-in-again",
    });
  });

  test("comes back to the account that asked for it, and to no other session", async () => {
    const session = await enterAs(city.members.resident);
    expect(await visit("residents", session.sessionId)).toBe("/ville-a/profil/securite");
    const location = await start("residents", session.sessionId);
    await enterAs(city.neighbours[0]);
    expect(await finishOidc("residents", await goThrough(location), NOW)).toBe(FAILED);
  });

  test("of another account stays there", async () => {
    await linked(city.neighbours[0], "residents", "alice");
    const session = await enterAs(city.members.resident);
    expect(await visit("residents", session.sessionId)).toBe("/ville-a/profil/securite?fait=pris");
    const pending = { provider: "residents", issuer: idps.residents.issuer, subject: "alice" } as const;
    await expect(linkIdentity({ session, cityId: city.id }, pending, NOW)).rejects.toMatchObject({
      code: "identity-taken",
    });
    expect(await currentSession()).toMatchObject({ sessionId: session.sessionId });
  });
});

test("an identity is unlinked: it signs nobody in any more, and the other sessions end", async () => {
  const { resident } = city.members;
  await linked(resident, "residents", "alice");
  await signInAt(base.db, resident, NOW);
  const session = await enterAs(resident);
  await unlinkIdentity({ session, cityId: city.id }, "residents", NOW);
  expect(await base.db.select().from(sessions)).toHaveLength(1);
  expect(await lettersTo(base.db, resident.email)).toMatchObject([{ payload: { what: "provider_unlinked" } }]);
  browser.cookies.clear();
  expect(await visit("residents")).toContain("/connexion?next=");
  await expect(unlinkIdentity({ session, cityId: city.id }, "residents", NOW)).rejects.toMatchObject({
    code: "not-found",
  });
});

describe("what is not exactly as it should be signs nobody in", () => {
  const PAST = Math.floor(NOW.getTime() / 1000) - 60;
  const FORGERIES: [string, Forgery][] = [
    ["an ID token signed by another key", { where: "idToken", signer: "stranger" }],
    ["an unsigned ID token", { where: "idToken", signer: "none" }],
    ["an ID token signed with our own secret", { where: "idToken", signer: "hmac" }],
    ["an ID token signed by another algorithm of the provider", { where: "idToken", signer: "rsa" }],
    ["an ID token for another client", { where: "idToken", change: { aud: "another" } }],
    ["an ID token of another visit", { where: "idToken", change: { nonce: "another" } }],
    ["an ID token without a nonce", { where: "idToken", change: { nonce: undefined } }],
    ["an ID token of another issuer", { where: "idToken", change: { iss: "https://another.example" } }],
    ["an ID token that has expired", { where: "idToken", change: { exp: PAST } }],
    ["an ID token without an end", { where: "idToken", change: { exp: undefined } }],
    ["an ID token of somebody else", { where: "idToken", change: { sub: "bob" } }],
    ["what is said of somebody else", { where: "userinfo", change: { sub: "bob" } }],
    ["what is said with the key of somebody else", { where: "userinfo", signer: "stranger" }],
    ["what is said without a signature", { where: "userinfo", signer: "none" }],
    ["what is said by another algorithm", { where: "userinfo", signer: "rsa" }],
    ["what is said in plain", { where: "userinfo", plain: true }],
    ["what is said to another client", { where: "userinfo", change: { aud: "another" } }],
    ["what another issuer says", { where: "userinfo", change: { iss: "https://another.example" } }],
  ];

  test("the same forgery that changes nothing is let in: what follows is refused for what it changes", async () => {
    await linked(city.members.resident, "residents", "alice");
    for (const where of ["idToken", "userinfo"] as const) {
      browser.cookies.clear();
      idps.residents.set({ sub: "alice", claims: ADULT }, { where });
      expect(await visit("residents")).toBe(NEXT);
    }
  });

  test.each(FORGERIES)("%s", async (_, forgery) => {
    for (const subject of ["alice", "bob"]) {
      await linked(subject === "bob" ? city.neighbours[0] : city.members.resident, "residents", subject);
    }
    idps.residents.set({ sub: "alice", claims: ADULT }, forgery);
    expect(await visit("residents")).toBe(FAILED);
    await expectNothing();
  });

  test("another state, or none", async () => {
    await linked(city.members.resident, "residents", "alice");
    for (const state of ["another", ""]) {
      const query = await goThrough(await start("residents"));
      expect(await finishOidc("residents", { ...query, state }, NOW)).toBe(FAILED);
      await expectNothing();
    }
  });

  test("the visit of another browser", async () => {
    await linked(city.members.resident, "residents", "alice");
    const query = await goThrough(await start("residents"));
    browser.cookies.clear();
    expect(await finishOidc("residents", query, NOW)).toBe("/connexion?refus=failed");
    await start("residents");
    expect(await finishOidc("residents", query, NOW)).toBe(FAILED);
    await expectNothing();
  });

  test("a state of the other provider", async () => {
    await linked(city.members.agent, "staff", "alice");
    const query = await goThrough(await start("residents"));
    expect(await finishOidc("staff", query, NOW)).toBe("/connexion?refus=failed");
    await expectNothing();
    // Even where the cookie of our own says the right one: that of next-auth was made for the other.
    const residents = await goThrough(await start("residents"));
    const state = browser.cookies.get("cdm-oidc-state");
    const staff = await goThrough(await start("staff"));
    if (state) browser.cookies.set("cdm-oidc-state", state);
    expect(await finishOidc("staff", { ...staff, state: residents.state ?? "" }, NOW)).toBe(FAILED);
    await expectNothing();
  });

  test("an answer that comes twice", async () => {
    await linked(city.members.resident, "residents", "alice");
    const query = await goThrough(await start("residents"));
    const kept = [...browser.cookies];
    expect(await finishOidc("residents", query, NOW)).toBe(NEXT);
    expect([...browser.cookies.keys()].filter((name) => name.startsWith("cdm-oidc"))).toEqual([]);
    browser.cookies.clear();
    await base.db.delete(sessions);
    expect(await finishOidc("residents", query, NOW)).toBe("/connexion?refus=failed");
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect(await finishOidc("residents", query, NOW)).toBe(FAILED);
    await expectNothing();
  });

  test("a person who changed their mind there", async () => {
    const query = await goThrough(await start("residents"));
    const { code: _, ...rest } = query;
    expect(await finishOidc("residents", { ...rest, error: "access_denied" }, NOW)).toBe(FAILED);
    await expectNothing();
  });
});

describe("an age", () => {
  test.each(["2015-01-01", "garbage", "1980"])(
    "of %s is refused, also to whoever was let in before, and nothing is kept",
    async (birthdate) => {
      await linked(city.members.resident, "residents", "alice");
      idps.residents.set({ sub: "alice", claims: { birthdate } });
      expect(await visit("residents")).toContain("refus=minor");
      await expectNothing();
      expect(JSON.stringify([...browser.cookies])).not.toContain(birthdate);
    },
  );
});

describe("whoever works for a city", () => {
  test.each([{}, { siret: "13002526500013" }])("is refused from another organisation (%j)", async (claims) => {
    await linked(city.members.agent, "staff", "agent");
    idps.staff.set({ sub: "agent", amr: ["mfa"], claims });
    expect(await visit("staff")).toContain("refus=outsider");
    await expectNothing();
  });

  test("is refused when subjects are listed and theirs is not", async () => {
    await linked(city.members.agent, "staff", "agent");
    completeEnv({ STAFF_OIDC_SUBJECTS: "somebody, somebody-else" });
    expect(await visit("staff")).toContain("refus=outsider");
    completeEnv({ STAFF_OIDC_SUBJECTS: "somebody, agent" });
    expect(await visit("staff")).toBe(NEXT);
    completeEnv({ STAFF_OIDC_SUBJECTS: "" });
  });

  test.each([
    [["pwd"], false],
    [["mail"], false],
    [[], false],
    [["pwd", "mfa"], true],
    [["pop"], true],
  ] as const)("who shows %j there has passed the second step: %s", async (amr, passed) => {
    await linked(city.members.agent, "staff", "agent");
    completeEnv({ STAFF_SECOND_FACTOR: "on" });
    idps.staff.set({ sub: "agent", amr: [...amr], claims: { siret: SIRET } });
    const path = await visit("staff");
    completeEnv({ STAFF_SECOND_FACTOR: "off" });
    expect(path).toBe(passed ? NEXT : `/connexion/deuxieme-etape?next=${encodeURIComponent(NEXT)}`);
    expect((await currentSession())?.secondFactorAt ?? null).toEqual(passed ? NOW : null);
  });

  test("passes it by the provider of staff alone: another one says what it wants", async () => {
    await linked(city.members.agent, "residents", "alice");
    idps.residents.set({ sub: "alice", amr: ["mfa"], claims: ADULT });
    await visit("residents");
    expect(await currentSession()).toMatchObject({ secondFactorAt: null });
  });
});

test("a provider that does not answer is said to be so", async () => {
  completeEnv({ RESIDENT_OIDC_ISSUER: "http://127.0.0.1:9" });
  await expect(start("residents")).rejects.toMatchObject({ code: "unavailable" });
  completeEnv({ RESIDENT_OIDC_ISSUER: idps.residents.issuer });
});

test("no provider is asked that is not set", async () => {
  completeEnv({ STAFF_OIDC_ISSUER: "" });
  await expect(start("staff")).rejects.toMatchObject({ code: "not-found" });
  completeEnv({ STAFF_OIDC_ISSUER: idps.staff.issuer });
});

test("nothing of a provider is written down but issuer and subject", async () => {
  const { resident } = city.members;
  await linked(resident, "residents", "alice");
  idps.residents.set({ sub: "alice", claims: { ...ADULT, email: "alice@idp.example" } });
  await visit("residents");
  const written = JSON.stringify([
    await base.db.select().from(users).where(eq(users.id, resident.userId)),
    await base.db.select().from(userIdentities),
    await base.db.select().from(sessions),
  ]);
  expect(written).not.toMatch(/1980|idp\.example/);
});
