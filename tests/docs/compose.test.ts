import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const service = z.object({
  image: z.string(),
  user: z.string().optional(),
  read_only: z.literal(true),
  cap_drop: z.tuple([z.literal("ALL")]),
  security_opt: z.tuple([z.literal("no-new-privileges:true")]),
  pids_limit: z.int(),
  mem_limit: z.string(),
  cpus: z.number(),
  restart: z.enum(["unless-stopped", "no"]),
  logging: z.object({ options: z.object({ "max-size": z.string() }) }),
  healthcheck: z.object({ test: z.array(z.string()).optional(), disable: z.boolean().optional() }).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()),
  networks: z.array(z.string()),
  profiles: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
  entrypoint: z.array(z.string()).optional(),
});
const compose = z.object({
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.object({ internal: z.boolean().optional() }).nullable()),
});

const text = readFileSync("compose.yaml", "utf8");
const { services, networks } = compose.parse(parse(text, { merge: true }));
const all = Object.entries(services);
const dockerfile = readFileSync("Dockerfile", "utf8");
const lines = dockerfile.split("\n");

describe("compose.yaml", () => {
  test("has the four that serve a city, and two tools that start with nothing", () => {
    const [tools, serving] = [all.filter(([, one]) => one.profiles), all.filter(([, one]) => !one.profiles)];
    expect(serving.map(([name]) => name)).toEqual(["database", "app", "worker", "proxy"]);
    expect(tools.map(([name]) => name)).toEqual(["backup", "restore"]);
  });

  test("lets only the proxy be reached, and the database reach nobody", () => {
    expect(all.filter(([, one]) => one.ports).map(([name]) => name)).toEqual(["proxy"]);
    expect(services.database?.networks).toEqual(["inside"]);
    expect(networks.inside).toEqual({ internal: true });
  });

  test.each(all)("%s is pinned, without root, and bounded", (_, { image, user, mem_limit: memory }) => {
    expect(image).toMatch(/:\d+\.\d+/);
    expect(memory).toMatch(/^\d+[mg]$/);
    expect(user ?? image).toMatch(/^[1-9]\d*:[1-9]\d*$|unprivileged/);
  });

  test("what serves is watched, and what is not says so", () => {
    for (const [name, { healthcheck }] of all) {
      if (name === "app") expect(dockerfile).toMatch(/^HEALTHCHECK .*\\\n.*api\/ready/m);
      else expect(healthcheck?.test ?? healthcheck?.disable, name).toBeTruthy();
    }
  });

  test("no secret has a default or stands in the file", () => {
    const secrets = [...text.matchAll(/\$\{(\w*(?:PASSWORD|SECRET|SMTP_URL|CERTIFICATES|DATA_KEYS)\w*)([^}]*)\}/g)];
    expect(new Set(secrets.map(([, name]) => name))).toEqual(
      new Set([
        "APP_DATABASE_PASSWORD",
        "OWNER_DATABASE_PASSWORD",
        "DATA_KEYS",
        "POSTGRES_PASSWORD",
        "AUTH_SECRET",
        "SMTP_URL",
        "CERTIFICATES",
      ]),
    );
    for (const [, name, rest] of secrets) expect(rest, name).toMatch(/^:\?./);
  });

  test("no key has a default, and no setting that holds a secret is written out", () => {
    const keys = [...text.matchAll(/\$\{(\w*KEY)\b([^}]*)\}/g)];
    for (const [, name, rest] of keys) expect(rest, name).toBe("-");
    for (const [name, { environment = {} }] of all) {
      for (const [key, value] of Object.entries(environment)) {
        if (/PASSWORD|SECRET|KEY|_URL/.test(key)) expect(value, `${name} ${key}`).toMatch(/\$\{/);
      }
    }
  });

  test("only what migrates, and the tools, know the owner of the tables", () => {
    const owners = all.filter(([, { environment }]) => environment?.DATABASE_OWNER_URL).map(([name]) => name);
    expect(owners).toEqual(["app", "backup", "restore"]);
    const [app, owner] = [services.app?.environment?.DATABASE_URL, services.app?.environment?.DATABASE_OWNER_URL];
    const roles = readFileSync("deploy/postgres/owner.sh", "utf8");
    for (const url of [app, owner]) expect(roles).toContain(`create role ${/\/\/(\w+):/.exec(url ?? "")?.[1]} login`);
    expect(app).not.toBe(owner);
  });

  test("every file that it brings in, and every program that it runs, is there", () => {
    const brought = all.flatMap(([, { volumes }]) => volumes).filter((one) => one.startsWith("./"));
    expect(brought.length).toBeGreaterThan(3);
    for (const one of brought) expect(existsSync(one.split(":")[0] ?? ""), one).toBe(true);
    const programs = all.flatMap(([, { command = [], entrypoint = [] }]) => [...command, ...entrypoint]);
    const ours = programs.filter((one) => one.startsWith("lib/"));
    expect(ours).toHaveLength(3);
    for (const one of ours) expect(existsSync(one), one).toBe(true);
  });
});

describe("Dockerfile", () => {
  const stages = lines.filter((line) => line.startsWith("FROM "));

  test("pins the Node of the project, installs what the lock says, and ends without root", () => {
    const { devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    for (const stage of stages) expect(stage).toContain(`FROM node:${devDependencies.node}-`);
    expect(lines.filter((line) => /npm (?:i|install)\b/.test(line))).toEqual([]);
    expect(dockerfile).toMatch(/^RUN npm ci$/m);
    const users = lines.filter((line) => line.startsWith("USER "));
    expect(users).toEqual(["USER node"]);
    expect(lines.indexOf("USER node")).toBeGreaterThan(lines.findLastIndex((line) => line.startsWith("RUN ")));
  });

  test("copies what is there, and nothing secret", () => {
    const sources = lines
      .filter((line) => line.startsWith("COPY --from=build"))
      .flatMap((line) => line.split(" ").slice(2, -1));
    expect(sources.length).toBeGreaterThan(5);
    for (const path of sources.map((source) => source.replace("/app/", ""))) {
      if (![".next", "node_modules"].includes(path)) expect(existsSync(path), path).toBe(true);
    }
    const ignored = readFileSync(".dockerignore", "utf8").split("\n");
    for (const path of [".git", ".data", ".env*", "node_modules", ".next"]) expect(ignored).toContain(path);
    expect(dockerfile).not.toMatch(/(?:SECRET|PASSWORD|_KEY)=/);
  });

  test("starts a program of ours", () => {
    const [, program = ""] = /^CMD \["(lib\/[^"]+)", "start"\]$/m.exec(dockerfile) ?? [];
    expect(existsSync(program)).toBe(true);
  });
});

test("nginx of compose.yaml brings in what is there, goes to the application, and limits each address", () => {
  const site = readFileSync("deploy/nginx/site.conf", "utf8");
  const mounted = services.proxy?.volumes.map((one) => one.split(":")[1]) ?? [];
  for (const [, file] of site.matchAll(/^\s*include (\S+);/gm)) expect(mounted).toContain(`/etc/nginx/${file}`);
  for (const name of ["deploy/nginx/site", "deploy/nginx/upstream", "docs/nginx/upstream"]) {
    const conf = readFileSync(`${name}.conf`, "utf8");
    expect(conf.split("{").length, name).toBe(conf.split("}").length);
  }
  expect(readFileSync("deploy/nginx/upstream.conf", "utf8")).toContain("server app:3000;");
  expect(site).toMatch(/limit_req zone=visitors/);
  expect(site).toMatch(/limit_conn connections/);
});
