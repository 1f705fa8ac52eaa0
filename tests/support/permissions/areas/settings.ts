import { findQuartiersState } from "#db/queries/quartier-import.ts";
import { crises } from "#db/schema/crises.ts";
import { quartierImports } from "#db/schema/quartier-imports.ts";
import { roleOffers } from "#db/schema/settings.ts";
import { besanconQuartiers } from "#db/seed/besancon.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { FormValues } from "#lib/forms/form-state.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";
import { completeEnv } from "#lib/server/env.ts";
import { saveSettings } from "#lib/server/settings/change-settings.ts";
import { loadSettings } from "#lib/server/settings/load-settings.ts";
import { area } from "../area.ts";
import { type Base, SECRET } from "../base.ts";
import { hidden, onlyFor, pageFor } from "../people.ts";

const SETTINGS = "app/[locale]/[city]/(staff)/settings";
const DAY_MS = 86_400_000;
const PAGES = ["categories", "desk", "identity", "matching", "messages", "moderation", "texts"] as const;

const inDays = ({ a }: Base, days: number) => addDays(localDay(new Date(), a.timeZone).date, days);
const admins = onlyFor({ admin: "done" });
/** Of no thing of this city: the administrator of another one changes their own. */
const anyAdmin = onlyFor({ admin: "done", otherAdmin: "done" });
const adminPage = pageFor({ admin: "done", otherAdmin: "done" });
const crisis = (base: Base) => ({
  ...{ crisisName: "Canicule", endsOn: inDays(base, 3), endsAt: "20", categories: "visit", moderation: "usual" },
  ...{
    bannerFr: "Prenez des nouvelles de vos voisins.",
    answerPercent: "50",
    times: "2",
    reach: "wider",
    targetPercent: "50",
  },
});
/** Not any more: the settings of a process outlive an area. */
export const withoutCreators = () => completeEnv({ CITY_CREATORS: "" });

async function prepare(base: Base) {
  const { db, a, admin, resident } = base;
  completeEnv({ CITY_CREATORS: admin.email });
  const now = new Date();
  const [file, city, going, offer] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const sent = { cityId: a.id, sentBy: admin.id, sentAt: now, problems: [], quartiers: besanconQuartiers() };
  const wish = {
    name: "Dole",
    slug: "dole",
    timeZone: "Europe/Paris",
    adminEmail: "c@dole.example",
    locale: "fr" as const,
  };
  await db.insert(quartierImports).values([
    { ...sent, id: file, stateBefore: await findQuartiersState(db, a.id) },
    { ...sent, id: city, stateBefore: "", newCity: wish },
  ]);
  const standing = await loadSettings(admin, "desk", now);
  const form: FormValues = { ...standing?.form, deskHours: "le matin" };
  await saveSettings(admin, "desk", { version: standing?.version ?? "", form }, now);
  const version = (await loadSettings(admin, "desk", now))?.version ?? "";
  const ended = { startedAt: new Date(now.getTime() - DAY_MS), endedAt: now, plannedEndAt: now };
  const by = { cityId: a.id, plan: {}, startedBy: admin.id };
  await db.insert(crises).values([{ ...by, id: going, name: SECRET, ...ended }]);
  const times = { createdAt: now, expiresAt: new Date(now.getTime() + DAY_MS) };
  const offered = { role: "agent" as const, locale: "fr" as const, offeredBy: admin.id };
  await db.insert(roleOffers).values({ cityId: a.id, id: offer, email: resident.email, ...offered, ...times });
  return { file, newCity: city, over: going, offer, version, desk: { ...form } as Record<string, string> };
}

export const SETTINGS_OF_CITY = area("Settings of the city", prepare, ({ action, page, route }) => [
  page(`${SETTINGS}/page.tsx`, "See what can be set", adminPage),
  ...PAGES.map((name) => page(`${SETTINGS}/${name}/page.tsx`, `Open the settings: ${name}`, adminPage)),
  action(
    `${SETTINGS}/actions.ts`,
    "saveSettingsAction",
    "Save settings",
    onlyFor({ admin: "done", otherAdmin: "conflict" }),
    {
      form: ({ desk, version }) => ({ ...desk, deskHours: "l’après-midi", version }),
      call: (place, form) => [place, "desk", { status: "idle" }, form],
      tells: true,
    },
  ),
  action(
    `${SETTINGS}/actions.ts`,
    "undoSettingsAction",
    "Take the last change of settings back",
    onlyFor({ admin: "done", otherAdmin: "changed-meanwhile" }),
    {
      form: ({ version }) => ({ version }),
      call: (place, form) => [place, "desk", { status: "idle" }, form],
      tells: true,
    },
  ),
  action(
    `${SETTINGS}/actions.ts`,
    "restoreSettingsAction",
    "Bring the original settings back",
    onlyFor({ admin: "done", otherAdmin: "changed-meanwhile" }),
    {
      form: ({ version }) => ({ version }),
      call: (place, form) => [place, "desk", { status: "idle" }, form],
      tells: true,
    },
  ),
  page(`${SETTINGS}/crisis/page.tsx`, "Open the switch of a crisis", adminPage),
  page(`${SETTINGS}/crisis/[id]/page.tsx`, "Read the figures of a crisis", pageFor({ admin: "done" }), {
    params: ({ over: id }) => ({ id }),
    gives: (said) => said.includes(SECRET),
  }),
  route("app/api/[city]/crises/[id]/route.ts", "GET", "Fetch the figures of a crisis", hidden({ admin: "done" }), {
    params: ({ over: id }) => ({ id }),
  }),
  action(`${SETTINGS}/crisis/actions.ts`, "startCrisisAction", "Switch a crisis on", anyAdmin, { form: crisis }),
  page(`${SETTINGS}/quartiers/page.tsx`, "See the quartiers", adminPage),
  action(`${SETTINGS}/quartiers/actions.ts`, "confirmQuartiersAction", "Put quartiers in force", admins, {
    form: ({ file: id }) => ({ id }),
  }),
  route(
    "app/api/[city]/quartiers/route.ts",
    "POST",
    "Send a file of quartiers",
    hidden({ admin: "done", otherAdmin: "done" }),
    {
      request: (_, address) => {
        const form = new FormData();
        form.set("quartiers", new File(["{}"], "q.geojson"));
        return new Request(address, { method: "POST", body: form });
      },
    },
  ),
  page(`${SETTINGS}/cities/page.tsx`, "Open the form of a new city", pageFor({ admin: "done" })),
  action(`${SETTINGS}/cities/actions.ts`, "createCityAction", "Found a city", admins, {
    form: ({ newCity: id }) => ({ id }),
    beyond: true,
  }),
  page(`${SETTINGS}/team/page.tsx`, "See who works for the city", adminPage),
  action(`${SETTINGS}/team/actions.ts`, "offerRoleAction", "Offer a role", anyAdmin, {
    form: () => ({ email: "neuve@test.example", role: "agent" }),
  }),
  action(`${SETTINGS}/team/actions.ts`, "withdrawOfferAction", "Withdraw the offer of a role", admins, {
    form: ({ offer: id }) => ({ id }),
  }),
  action(`${SETTINGS}/team/actions.ts`, "changeRoleAction", "Change somebody’s role", admins, {
    form: ({ moderator }) => ({ member: moderator.id, role: "agent" }),
  }),
  action(
    `${SETTINGS}/team/actions.ts`,
    "searchHelperAction",
    "Look for a helper to verify",
    onlyFor({ admin: "done", otherAdmin: "invalid" }),
    {
      form: ({ helper }) => ({ person: helper.email }),
      gives: (said) => said.includes("personne="),
    },
  ),
  action(`${SETTINGS}/team/actions.ts`, "verifyHelperAction", "Verify a helper", admins, {
    form: ({ helper }) => ({ member: helper.id, to: "on" }),
  }),
]);

export const CRISIS = area(
  "A crisis that goes on",
  async ({ db, a, admin }) => {
    const crisis = uuidv7();
    const now = new Date();
    const times = { startedAt: now, plannedEndAt: new Date(now.getTime() + DAY_MS) };
    await db
      .insert(crises)
      .values({ cityId: a.id, id: crisis, name: "Neige", plan: {}, startedBy: admin.id, ...times });
    return { crisis };
  },
  ({ action }) => [
    action(
      `${SETTINGS}/crisis/actions.ts`,
      "extendCrisisAction",
      "Extend a crisis",
      onlyFor({ admin: "done", otherAdmin: "crisis-over" }),
      {
        form: (world) => ({ id: world.crisis, endsOn: inDays(world, 9), endsAt: "8" }),
        tells: true,
      },
    ),
    action(
      `${SETTINGS}/crisis/actions.ts`,
      "endCrisisAction",
      "End a crisis",
      onlyFor({ admin: "done", otherAdmin: "crisis-over" }),
      {
        form: ({ crisis: id }) => ({ id }),
        tells: true,
      },
    ),
  ],
);
