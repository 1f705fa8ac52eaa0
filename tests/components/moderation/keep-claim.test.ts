import { setImmediate as immediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { keepClaim, type Surroundings } from "#components/moderation/keep-claim.ts";

/** A page on which time passes when a test says so, before a server that answers as it is told. */
function openPage() {
  const document = Object.assign(new EventTarget(), { visibilityState: "visible" });
  const sent: string[] = [];
  const heard: string[] = [];
  let tick = () => {};
  const server = { status: 200, down: false };
  const around = {
    document,
    fetch: async (_: string, { body }: RequestInit) => {
      sent.push(String(body));
      if (server.down) throw new TypeError("no network");
      return { status: server.status, json: async () => ({ until: "libéré à 16 h 41" }) };
    },
    setInterval: (run: () => void) => {
      tick = run;
      return 1;
    },
    clearInterval: () => {
      tick = () => {};
    },
  };
  const leave = keepClaim(
    { url: "/claim", caseId: "one", onKept: (until) => heard.push(until), onTaken: () => heard.push("taken") },
    around as unknown as Surroundings,
  );
  const minute = async () => {
    tick();
    await immediate();
  };
  return {
    document,
    server,
    sent,
    heard,
    leave,
    minute,
    act: (sign = "keydown") => document.dispatchEvent(new Event(sign)),
  };
}

test("a case is kept once a minute, and only after a sign of who works on it", async () => {
  const { sent, heard, minute, act } = openPage();
  await minute();
  expect(sent).toEqual([]);
  for (const sign of ["keydown", "scroll", "pointermove"]) act(sign);
  await minute();
  await minute();
  expect([sent, heard]).toEqual([["case=one"], ["libéré à 16 h 41"]]);
});

test("nobody keeps a case on a page that they do not see", async () => {
  const { document, sent, minute, act } = openPage();
  act();
  document.visibilityState = "hidden";
  await minute();
  expect(sent).toEqual([]);
});

test("who lost it is told, and a network that is away says nothing", async () => {
  const { server, heard, minute, act } = openPage();
  act();
  server.down = true;
  await minute();
  expect(heard).toEqual([]);
  act();
  Object.assign(server, { down: false, status: 409 });
  await minute();
  expect(heard).toEqual(["taken"]);
  act();
  server.status = 503;
  await minute();
  expect(heard).toEqual(["taken"]);
});

test("a page that is left keeps nothing", async () => {
  const { sent, leave, minute, act } = openPage();
  act();
  leave();
  act();
  await minute();
  expect(sent).toEqual([]);
});
