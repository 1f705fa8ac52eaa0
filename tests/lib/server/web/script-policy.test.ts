import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { contentSecurityPolicy, PICTURE_POLICY } from "#lib/server/security-headers.ts";
import { scriptDigests, withScriptPolicy } from "#lib/server/web/script-policy.ts";

const digest = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
const FIRST = "(self.__next_f=self.__next_f||[]).push([0])";
const DATA = 'self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n\\u003c/script\\u003e é"])';
const CHUNKS =
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/chunks/a.js"],"runtimeModuleIds":[1]});';
const page = (...scripts: string[]) => `<body>${scripts.map((one) => `<script>${one}</script>`).join("")}</body>`;

describe("scriptDigests", () => {
  test("names what the framework wrote, once each", () => {
    const html = `<script id="_R_">${CHUNKS}</script><script src="/a.js" async=""></script>${page(FIRST, DATA, DATA)}`;
    expect(scriptDigests(html)).toEqual([CHUNKS, FIRST, DATA].map(digest));
  });

  test.each([
    "alert(1)",
    "",
    "self.__next_f.push([1,alert(1)])",
    'self.__next_f.push([1,"x"]);alert(1);self.__next_f.push([1,"x"])',
    "self.__next_f.push([1,`x`])",
    "self.__next_f.push([1,'x'])",
    'x=self.__next_f.push([1,"x"])',
    '//\nself.__next_f.push([1,"x"])',
    'self.__next_f.push([1,"x"])//',
    "(self.__next_f=alert).push([0])",
    'self.__next_f.push([1,"x"],alert(1))',
  ])("leaves %j out, whoever wrote it", (script) => {
    expect(scriptDigests(page(script))).toEqual([]);
    expect(scriptDigests(page(DATA, script))).toEqual([digest(DATA)]);
  });
});

describe("withScriptPolicy", () => {
  const html = { "content-type": "text/html; charset=utf-8" };
  const body = Buffer.from(page(FIRST));
  const policyOf = (headers: Record<string, string>, sent = body) =>
    withScriptPolicy(headers, sent, "https://tiles.example/{z}")["content-security-policy"];

  test("adds them to the policy of a page without a nonce, with the tiles of this installation", () => {
    const policy = policyOf({ ...html, "content-security-policy": contentSecurityPolicy({}) });
    expect(policy).toContain(`script-src 'self' ${digest(FIRST)};`);
    expect(policy).toContain("img-src 'self' data: https://tiles.example;");
  });

  test.each([
    ["a page with a nonce", { ...html, "content-security-policy": contentSecurityPolicy({ nonce: "abc" }) }],
    ["a page with a policy of its own", { ...html, "content-security-policy": PICTURE_POLICY.value }],
    ["what is no page", { "content-type": "application/json", "content-security-policy": contentSecurityPolicy({}) }],
  ])("leaves %s as it is", (_, headers) => {
    expect(policyOf(headers)).toBe(headers["content-security-policy"]);
  });

  test("leaves an answer without a body as it is", () => {
    const plain = contentSecurityPolicy({});
    expect(policyOf({ ...html, "content-security-policy": plain }, Buffer.alloc(0))).toBe(plain);
  });
});
