import { isAbsolute } from "node:path";
import { describe, expect, test } from "vitest";
import { parseEnv, SettingError } from "#lib/server/env.ts";

const SECRET = "x".repeat(32);

describe("parseEnv", () => {
  test("needs nothing", () => {
    const env = parseEnv({});
    expect(env).toMatchObject({
      port: 3000,
      baseUrl: "http://localhost:3000",
      demo: false,
      worker: true,
      logLevel: "info",
    });
    expect(env.databaseUrl).toBeUndefined();
    expect(isAbsolute(env.dataDir)).toBe(true);
    expect(env.tilesUrl).toContain("data.geopf.fr");
  });

  test("derives the address and the sender from what is given", () => {
    expect(parseEnv({ PORT: "8080" }).baseUrl).toBe("http://localhost:8080");
    const env = parseEnv({ BASE_URL: "https://entraide.example/" });
    expect(env.baseUrl).toBe("https://entraide.example");
    expect(env.mailFrom).toContain("@entraide.example>");
  });

  test("addresses are looked up at the Géoplateforme, elsewhere, or not at all; in a demonstration only when told to", () => {
    expect(parseEnv({}).addressUrl).toBe("https://data.geopf.fr/geocodage/search");
    expect(parseEnv({ ADDRESS_URL: "" }).addressUrl).toBe("");
    expect(parseEnv({ DEMO: "1" }).addressUrl).toBe("");
    const own = "http://addok.example:7878/search";
    expect(parseEnv({ DEMO: "1", ADDRESS_URL: own }).addressUrl).toBe(own);
  });

  test("an empty variable is an absent one, but for TILES_URL where it means no tiles", () => {
    expect(parseEnv({ PORT: "", DATABASE_URL: "", TILES_URL: "" })).toMatchObject({ port: 3000, tilesUrl: "" });
  });

  test("the secret is asked for only when it is read, so that a build needs none", () => {
    expect(() => parseEnv({}).secret).toThrow(/^AUTH_SECRET manque/);
    expect(parseEnv({ AUTH_SECRET: SECRET }).secret).toBe(SECRET);
  });

  test.each([
    ["PORT", "abc"],
    ["PORT", "0"],
    ["PORT", "70000"],
    ["PORT", "30.5"],
    ["BASE_URL", "entraide.example"],
    ["BASE_URL", "ftp://entraide.example"],
    ["BASE_URL", "https://entraide.example/besancon"],
    ["DATABASE_URL", "mysql://localhost/x"],
    ["TILES_URL", "javascript:alert(1)"],
    ["TILES_URL", "https://tiles.example/map.png"],
    ["ADDRESS_URL", "file:///etc/passwd"],
    ["ADDRESS_URL", "adresses.example"],
    ["SMTP_URL", "mail.example:25"],
    ["MAIL_FROM", "Coup de main"],
    ["LOG_LEVEL", "verbose"],
    ["AUTH_SECRET", "short"],
    ["BOUNCE_KEY", "short"],
    ["BOUNCE_KEY", "thirty two characters with spaces"],
    ["WORKER", "no"],
    ["DEMO", "yes"],
  ])("%s=%s is refused in one sentence that names it", (name, value) => {
    expect(() => parseEnv({ [name]: value })).toThrow(SettingError);
    expect(() => parseEnv({ [name]: value })).toThrow(new RegExp(`^${name} [^\\n]+\\.$`));
  });
});

describe("the settings of S3", () => {
  const S3 = {
    S3_ENDPOINT: "https://s3.example/",
    S3_BUCKET: "photos",
    S3_REGION: "fr-par",
    S3_ACCESS_KEY_ID: "key",
    S3_SECRET_ACCESS_KEY: "secret",
  };

  test("are read together, or photos stay on the disk", () => {
    expect(parseEnv({}).s3).toBeUndefined();
    const { endpoint, bucket, region, accessKeyId, secret } = parseEnv(S3).s3 ?? {};
    expect([endpoint, bucket, region, accessKeyId, secret]).toEqual([
      "https://s3.example",
      "photos",
      "fr-par",
      "key",
      "secret",
    ]);
  });

  test.each(Object.keys(S3))("without %s, say so", (name) => {
    expect(() => parseEnv({ ...S3, [name]: "" })).toThrow(new RegExp(`^${name} manque : .+S3_BUCKET`));
  });

  test.each([
    ["S3_ENDPOINT", "s3.example"],
    ["S3_BUCKET", "Photos de la ville"],
  ])("say what is wrong with %s", (name, value) => {
    expect(() => parseEnv({ ...S3, [name]: value })).toThrow(new RegExp(`^${name} doit `));
  });
});

describe("the settings of DKIM", () => {
  const DKIM = { DKIM_DOMAIN: "besancon.fr", DKIM_SELECTOR: "coupdemain", DKIM_KEY_FILE: "/etc/coupdemain/dkim.pem" };

  test("are read together, or mails are not signed here", () => {
    expect(parseEnv(DKIM).dkim).toEqual({
      domain: "besancon.fr",
      selector: "coupdemain",
      keyFile: "/etc/coupdemain/dkim.pem",
    });
    expect(parseEnv({}).dkim).toBeUndefined();
  });

  test.each(Object.keys(DKIM))("without %s, say so", (name) => {
    expect(() => parseEnv({ ...DKIM, [name]: "" })).toThrow(new RegExp(`^${name} manque : .+DKIM_DOMAIN`));
  });

  test.each([
    ["DKIM_DOMAIN", "https://besancon.fr", "DKIM_DOMAIN doit être un domaine"],
    ["DKIM_SELECTOR", "a b", "DKIM_SELECTOR doit être un sélecteur"],
  ])("%s may not be %s", (name, value, message) => {
    expect(() => parseEnv({ ...DKIM, [name]: value })).toThrow(message);
  });
});

describe("the second step of staff", () => {
  test("is demanded, but in a demonstration, unless it is said", () => {
    const demanded = (given: Record<string, string>) => parseEnv(given).staffSecondFactor;
    expect([demanded({}), demanded({ DEMO: "1" })]).toEqual([true, false]);
    expect([demanded({ STAFF_SECOND_FACTOR: "off" }), demanded({ DEMO: "1", STAFF_SECOND_FACTOR: "on" })]).toEqual([
      false,
      true,
    ]);
    expect(() => demanded({ STAFF_SECOND_FACTOR: "yes" })).toThrow(/^STAFF_SECOND_FACTOR/);
  });
});

describe("providers of identity", () => {
  const residents = {
    RESIDENT_OIDC_ISSUER: "https://oidc.franceconnect.example/api/v2",
    RESIDENT_OIDC_CLIENT_ID: "id",
    RESIDENT_OIDC_CLIENT_SECRET: "secret",
  };
  const staff = {
    STAFF_OIDC_ISSUER: "https://auth.proconnect.example/api/v2",
    STAFF_OIDC_CLIENT_ID: "id",
    STAFF_OIDC_CLIENT_SECRET: "secret",
    STAFF_OIDC_SIRETS: "21250056500016, 13002526500013",
  };

  test("are those whose issuer is set", () => {
    expect(parseEnv({}).oidc).toEqual({});
    expect(parseEnv(residents).oidc).toEqual({
      residents: {
        provider: "residents",
        name: "FranceConnect",
        issuer: residents.RESIDENT_OIDC_ISSUER,
        clientId: "id",
        clientSecret: "secret",
        algorithm: "ES256",
        rules: null,
      },
    });
    const both = parseEnv({ ...residents, ...staff, STAFF_OIDC_ALG: "RS256", STAFF_OIDC_NAME: "Ma mairie" }).oidc;
    expect(both.staff).toMatchObject({
      name: "Ma mairie",
      algorithm: "RS256",
      rules: { sirets: ["21250056500016", "13002526500013"], subjects: [] },
    });
  });

  test.each([
    [{ ...residents, RESIDENT_OIDC_CLIENT_SECRET: "" }, /^RESIDENT_OIDC_CLIENT_SECRET/],
    [{ ...residents, RESIDENT_OIDC_ISSUER: "http://idp.example" }, /^RESIDENT_OIDC_ISSUER/],
    [{ ...residents, RESIDENT_OIDC_ISSUER: "https://idp.example/" }, /^RESIDENT_OIDC_ISSUER/],
    [{ ...residents, RESIDENT_OIDC_ALG: "HS256" }, /^RESIDENT_OIDC_ALG/],
    [{ ...staff, STAFF_OIDC_SIRETS: "" }, /^STAFF_OIDC_SIRETS manque/],
    [{ ...staff, STAFF_OIDC_SIRETS: "123" }, /^STAFF_OIDC_SIRETS/],
  ])("are refused half set, over http, or open to anybody: %j", (given, message) => {
    expect(() => parseEnv(given)).toThrow(message);
  });
});
