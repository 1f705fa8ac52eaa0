import { resolve } from "node:path";
import { NextRequest } from "next/server";
import { IDLE } from "#lib/forms/form-state.ts";
import { REFUSAL_CODES, type RefusalCode } from "#lib/refusals/refusal.ts";
import { browser } from "#tests/support/browser.ts";
import type { Row, Values } from "./area.ts";
import type { Base } from "./base.ts";
import type { Comer } from "./comers.ts";
import type { Answer } from "./people.ts";
import { readPage } from "./read-page.ts";

const SITE = "http://localhost:3000";
const OWN = { origin: SITE, host: "localhost:3000" };

/** What somebody is answered. `given`: it may be `done` or `nothing`, which what changed or what is given tells. */
export type Heard = { answer: Answer | "given"; said: string };
/** Puts something else in the place of ids; the same where nothing is to be changed. */
type Swap = <Value>(value: Value) => Value;
type Try = { row: Row; world: Base; comer: Comer; swap: Swap };
type Thrown = Error & { to?: string };

async function exported(row: Row): Promise<Record<string, (...given: unknown[]) => unknown>> {
  return import(/* @vite-ignore */ resolve(row.file));
}

function formOf(values: Values): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values))
    for (const one of [value].flat()) form.append(name, one as string);
  return form;
}

type State = { status: string; code?: RefusalCode };

function answerOfState(state: State | undefined): Heard {
  const said = JSON.stringify(state ?? null);
  if (state?.status === "refused") return { answer: state.code ?? "nothing", said };
  if (state?.status === "invalid" || state?.status === "conflict") return { answer: state.status, said };
  return { answer: "given", said };
}

/** Where a redirect leads, or "not found", is an answer as well; all else is a bug. */
function answerOfThrown(error: Thrown): Heard {
  if (error.message === "NEXT_NOT_FOUND") return { answer: "404", said: "" };
  if (error.to === undefined) throw error;
  return { answer: "given", said: error.to };
}

async function press({ row, world, comer, swap }: Try): Promise<Heard> {
  const { [row.name]: action } = await exported(row);
  if (!action) throw new Error(`${row.file} exports no ${row.name}`);
  const { form = () => ({}), place = () => ({}), call } = row.sent;
  const typed = formOf(swap(form(world, comer.who)));
  browser.headers = new Headers(OWN);
  const at = { city: comer.city.slug, locale: "fr" as const, ...swap(place(world)) };
  const given = call ? swapArguments(call(at, typed, world), swap) : [at, IDLE, typed];
  return Promise.resolve(action(...given)).then((state) => answerOfState(state as State | undefined), answerOfThrown);
}

const swapArguments = (given: unknown[], swap: Swap) => given.map((one) => (one instanceof FormData ? one : swap(one)));

/** The address that a file of the app answers, its variable parts filled in. */
function addressOf({ row, world, comer, swap }: Try): { address: string; params: Record<string, string | string[]> } {
  const params = { city: comer.city.slug, ...swap(row.sent.params?.(world) ?? {}) };
  const query = new URLSearchParams(swap(row.sent.query?.(world) ?? {}));
  const path = row.file
    .replace(/^app/, "")
    .replace(/\/(?:route\.ts|page\.tsx)$/, "")
    .replace(/\[(?:\.{3})?(\w+)\]/g, (_, name) => [params[name as "city"]].flat().join("/"));
  return { address: `${path}${query.size > 0 ? `?${query}` : ""}`, params };
}

async function requestFor(trying: Try, address: string): Promise<NextRequest> {
  const { row, world, comer, swap } = trying;
  const { form, request } = row.sent;
  if (request) {
    const asked = new NextRequest(await request(world, SITE + address));
    for (const [name, value] of Object.entries(OWN)) asked.headers.set(name, value);
    return asked;
  }
  const method = row.name;
  if (!form) return new NextRequest(SITE + address, { method, headers: OWN });
  const body = new URLSearchParams(swap(form(world, comer.who)) as Record<string, string>).toString();
  const type = "application/x-www-form-urlencoded";
  const headers = { ...OWN, "content-type": type, "content-length": String(Buffer.byteLength(body)) };
  return new NextRequest(SITE + address, { method, headers, body });
}

const isRefusal = (code: unknown): code is RefusalCode => REFUSAL_CODES.includes(code as RefusalCode);

/** Some handlers say in their body which refusal it was. */
function codeIn(said: string): RefusalCode | null {
  try {
    const { code } = JSON.parse(said) as { code?: unknown };
    return isRefusal(code) ? code : null;
  } catch {
    return null;
  }
}

async function request(trying: Try): Promise<Heard> {
  const { row } = trying;
  const { [row.name]: handler } = await exported(row);
  if (!handler) throw new Error(`${row.file} exports no ${row.name}`);
  const { address, params } = addressOf(trying);
  const asked = await requestFor(trying, address);
  browser.headers = asked.headers as Headers;
  const response = (await handler(asked, { params: Promise.resolve(params) })) as Response;
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) {
    await response.body?.cancel();
    return { answer: "given", said: "stream" };
  }
  const said = `${response.headers.get("location") ?? ""}${await response.text()}`;
  if (response.status >= 400) return { answer: codeIn(said) ?? (String(response.status) as Answer), said };
  return { answer: codeIn(said) ?? "given", said };
}

const DETOURS: readonly [RegExp, Answer][] = [
  [/^\/connexion(?:\?|$)/, "sign-in"],
  [/^\/[^/]+\/bienvenue(?:\?|$)/, "welcome"],
  [/^\/[^/]+\/compte-suspendu(?:\?|$)/, "suspended"],
];

function answerOfPage(error: Thrown): Heard {
  const heard = answerOfThrown(error);
  if (heard.answer !== "given") return heard;
  const detour = DETOURS.find(([address]) => address.test(heard.said));
  return { ...heard, answer: detour?.[1] ?? "elsewhere" };
}

async function openPage(trying: Try): Promise<Heard> {
  const { row, world, swap } = trying;
  const { default: page, generateMetadata } = await exported(row);
  if (!page) throw new Error(`${row.file} exports no page`);
  browser.headers = new Headers();
  const params = Promise.resolve({ locale: "fr", ...addressOf(trying).params });
  const searchParams = Promise.resolve(swap(row.sent.query?.(world) ?? {}));
  const drawing = async () => {
    const said = await readPage(page({ params, searchParams }));
    return `${said}\n${JSON.stringify((await generateMetadata?.({ params, searchParams })) ?? {})}`;
  };
  return drawing().then((said) => ({ answer: "given", said }), answerOfPage);
}

const WAYS = { action: press, route: request, page: openPage } as const;

/** Somebody tries, by what a browser would send. */
export function tryDoor(trying: Try): Promise<Heard> {
  const { row, world } = trying;
  for (const [name, value] of Object.entries(row.sent.cookies?.(world) ?? {})) browser.cookies.set(name, value);
  return WAYS[row.kind](trying);
}
