import { readStepCode } from "#lib/identity/second-factor.ts";
import { beginSecondFactor, loadFactorSetup } from "#lib/server/identity/second-factor/begin.ts";
import { confirmSecondFactor } from "#lib/server/identity/second-factor/confirm.ts";
import { signInAt } from "#tests/support/own-account.ts";
import { applicationCode } from "#tests/support/second-factor.ts";
import { area } from "../area.ts";
import type { Base } from "../base.ts";
import { type Given, hidden, onlyFor } from "../people.ts";

const STEP = "app/[locale]/sign-in/second-step";
const SECURITY = "app/[locale]/[city]/(member)/profile/security";
const TEAM = "app/[locale]/[city]/(staff)/settings/team";
const MINUTE_MS = 60_000;

const plain = (_: unknown, form: FormData) => [{ status: "idle" }, form];
const coming = () => ({ locale: "fr", next: "" });

/** Whoever works for a city, by whichever address they come: a second step belongs to a person, not to a place. */
const staffOf = (answer: "done" | "nothing"): Given => ({
  staff: answer,
  ...{ otherModerator: answer, otherAgent: answer, otherAdmin: answer },
  ...{ foreignModerator: answer, foreignAgent: answer, foreignAdmin: answer },
});

/** The agent set a second step up some minutes ago: none of its codes was taken since. */
async function setUp({ db, a, agent }: Base): Promise<string> {
  const before = new Date(Date.now() - 5 * MINUTE_MS);
  const { session } = await signInAt(db, agent, before);
  await beginSecondFactor(session, before);
  const setup = await loadFactorSetup(session, before);
  const code = setup && readStepCode(applicationCode(setup.secret, before));
  if (!setup || !code) throw new Error("nothing is being set up");
  await confirmSecondFactor({ session, cityId: a.id }, code, before);
  return setup.secret;
}

export const SECOND_STEP_OWED = area(
  "A second step that is still to be passed",
  async (base) => ({ secret: await setUp(base) }),
  ({ action, page }) => [
    page(
      `${STEP}/page.tsx`,
      "Be asked for one’s second step, or to set one up",
      hidden({ ...staffOf("done"), visitor: "sign-in", suspended: "done" }, "elsewhere"),
    ),
    action(
      `${STEP}/actions.ts`,
      "passFactorAction",
      "Pass one’s second step",
      hidden({ visitor: "not-signed-in", agent: "done", suspended: "done" }, "wrong-factor"),
      { form: ({ secret }) => ({ ...coming(), code: applicationCode(secret, new Date()) }), call: plain },
    ),
    action(
      `${STEP}/actions.ts`,
      "beginFactorAction",
      "Set a second step up; another one only past the first",
      hidden(
        { ...staffOf("done"), visitor: "not-signed-in", suspended: "done", agent: "sign-in-again" },
        "not-allowed",
      ),
      { form: coming, call: plain },
    ),
    action(
      `${SECURITY}/actions.ts`,
      "removeFactorAction",
      "Take one’s second step away without passing it",
      onlyFor({ agent: "sign-in-again" }, "not-allowed"),
      { tells: true },
    ),
    action(
      `${TEAM}/actions.ts`,
      "resetFactorAction",
      "Erase the second step of somebody who lost it",
      onlyFor({ admin: "done" }),
      { form: ({ agent }) => ({ member: agent.id }) },
    ),
  ],
);

export const SECOND_STEP_PASSED = area(
  "A second step that was passed",
  async (base) => {
    await setUp(base);
    const now = new Date();
    const { session } = await signInAt(base.db, base.agent, now, now);
    await beginSecondFactor(session, now);
    const setup = await loadFactorSetup(session, now);
    return { hasPassedStep: true, next: setup?.secret ?? "" };
  },
  ({ action, page }) => [
    page(
      `${STEP}/page.tsx`,
      "See the secret of the second step that one sets up",
      hidden({ ...staffOf("nothing"), visitor: "sign-in", agent: "done", suspended: "done" }, "elsewhere"),
      { gives: (said, { next }) => said.includes(next) },
    ),
    action(
      `${STEP}/actions.ts`,
      "confirmFactorAction",
      "Put it in force by a first code",
      hidden({ visitor: "not-signed-in", agent: "done", suspended: "done" }, "link-expired"),
      { form: ({ next }) => ({ ...coming(), code: applicationCode(next, new Date()) }), call: plain },
    ),
    action(
      `${SECURITY}/actions.ts`,
      "removeFactorAction",
      "Take one’s second step away",
      onlyFor({ agent: "done" }, "not-allowed"),
    ),
  ],
);
