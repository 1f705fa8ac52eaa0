import { notificationPreferences, pushSubscriptions } from "#db/schema/notifications.ts";
import { uuidv7 } from "#db/uuid.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { DEFAULT_PREFERENCES } from "#lib/notifications/preferences.ts";
import { preferencesText } from "#lib/notifications/preferences-values.ts";
import { completeEnv } from "#lib/server/env.ts";
import { tell } from "#tests/support/notifications.ts";
import { linkOf } from "#tests/support/preferences-links.ts";
import { area } from "../area.ts";
import { SECRET } from "../base.ts";
import { forEverybody, forMembers, hidden, onlyFor, ownPage } from "../people.ts";

const MEMBER = "app/[locale]/[city]/(member)";
const LINKED = "app/[locale]/[city]/(public)/preferences";
const API = "app/api/[city]";

/** A pair of keys made for tests: devices may be notified. */
const KEYS = {
  VAPID_PUBLIC_KEY: "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
  VAPID_PRIVATE_KEY: "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
};
/** Not any more: the settings of a process outlive an area. */
export const withoutDevices = () => completeEnv({ VAPID_PUBLIC_KEY: "", VAPID_PRIVATE_KEY: "" });

const UNKNOWN_LINK = getTranslator("fr", "preferences")("heading.unknown");
const CHOSEN = {
  ...{ mail: ["digest"], push: [], digestRhythm: "daily", quiet: "on", quietFrom: "20", quietTo: "7" },
  ...{ weeklyCap: "2", pausedUntil: "", locale: "fr" },
};
const ENDPOINT = "https://fcm.googleapis.com/fcm/send/owner";
const DEVICE = { p256dh: KEYS.VAPID_PUBLIC_KEY, auth: "A".repeat(22) };
const NOTICE_PATH = "/ville-a/mes-echanges/00000000-0000-7000-8000-000000000001";
const withSecret = { gives: (said: string) => said.includes(SECRET) };
/** Of whoever holds the link of a mail, in its city: who it was sent to may be suspended. */
const byLink = forEverybody({ others: "not-found", suspended: "not-found" });

export const MESSAGES = area(
  "Messages and notifications",
  async ({ db, a, owner }) => {
    completeEnv(KEYS);
    const words = { name: SECRET, title: SECRET };
    const id = "00000000-0000-7000-8000-000000000001";
    const place = { route: "exchange" as const, params: { city: a.slug, id } };
    const notice = await tell(db, owner, { notice: { variant: "accepted", words, place } as never });
    const device = uuidv7();
    const own = { cityId: a.id, memberId: owner.id };
    await db
      .insert(pushSubscriptions)
      .values({ ...own, ...DEVICE, id: device, endpoint: ENDPOINT, device: SECRET, createdAt: new Date() });
    const pausedUntil = new Date(Date.now() + 86_400_000);
    const { quietHours, mail: _, push, ...rest } = DEFAULT_PREFERENCES;
    await db.insert(notificationPreferences).values({
      ...{
        ...own,
        ...rest,
        mail: ["digest", "solicitations"],
        push: [...push],
        quietFrom: quietHours.from,
        quietTo: quietHours.to,
      },
      ...{ pausedUntil, updatedAt: new Date() },
    });
    return { notice, device, link: linkOf(owner), stoppedLink: linkOf(owner, "messages") };
  },
  ({ action, page, route }) => [
    action(
      `${MEMBER}/notifications/actions.ts`,
      "openNoticeAction",
      "Open a notification",
      hidden({ owner: "done" }, "nothing"),
      {
        form: ({ notice }) => ({ notice }),
        call: (place, form) => [place, form],
      },
    ),
    action(
      `${MEMBER}/notifications/actions.ts`,
      "readAllAction",
      "Mark one’s notifications as read",
      hidden({ owner: "done" }, "nothing"),
      {
        form: () => ({ until: new Date(Date.now() + 60_000).toISOString() }),
        call: (place, form) => [place, form],
      },
    ),
    page(`${MEMBER}/notifications/page.tsx`, "See one’s notifications", ownPage(), withSecret),
    route(
      `${API}/notifications/events/route.ts`,
      "GET",
      "Follow one’s notifications",
      hidden({ here: "done", others: "done" }),
    ),
    route(`${API}/notifications/events/route.ts`, "HEAD", "Ask for the head of that stream", hidden({}, "405")),
    route(
      `${API}/notifications/seen/route.ts`,
      "POST",
      "Note that one looks at a page",
      hidden({ here: "nothing", owner: "done", others: "nothing" }, "403"),
      {
        form: () => ({ path: NOTICE_PATH, locale: "fr" }),
      },
    ),
    route(
      `${API}/push/route.ts`,
      "POST",
      "Have one’s browser notified",
      hidden({ here: "done", others: "done" }, "403"),
      {
        form: () => ({ endpoint: "https://fcm.googleapis.com/fcm/send/new", ...DEVICE }),
      },
    ),
    route(
      `${API}/push/route.ts`,
      "DELETE",
      "Have a browser notified no more, by its address",
      hidden({ here: "nothing", owner: "done", others: "nothing" }, "403"),
      {
        form: () => ({ endpoint: ENDPOINT }),
      },
    ),
    action(
      `${MEMBER}/_push/actions.ts`,
      "removeDeviceAction",
      "Have a device of one’s own notified no more",
      onlyFor({ owner: "done" }, "nothing"),
      {
        form: ({ device }) => ({ device }),
      },
    ),
    page(`${MEMBER}/profile/messages/page.tsx`, "See what one wants to receive", ownPage(), withSecret),
    action(
      `${MEMBER}/profile/messages/actions.ts`,
      "savePreferencesAction",
      "Choose what one wants to receive",
      forMembers(),
      {
        form: () => CHOSEN,
        call: ({ city }, form) => [city, { status: "idle" }, form],
      },
    ),
    action(
      `${MEMBER}/profile/messages/actions.ts`,
      "endPauseAction",
      "End one’s break",
      onlyFor({ owner: "done" }, "nothing"),
    ),
    action(
      `${MEMBER}/profile/messages/actions.ts`,
      "retryAddressAction",
      "Have one’s address written to again",
      onlyFor({}, "nothing"),
    ),
    page(`${MEMBER}/profile/sent/page.tsx`, "See what one was sent", ownPage({}), withSecret),
    page(
      `${LINKED}/page.tsx`,
      "Open the choices of a mail’s link",
      forEverybody({ others: "nothing", suspended: "nothing" }),
      {
        query: ({ link: lien }) => ({ lien }),
        gives: (said) => !said.includes(UNKNOWN_LINK),
      },
    ),
    ...(["stopTopicAction", "askLessAction", "endLinkedPauseAction"] as const).map((name) =>
      action(`${LINKED}/actions.ts`, name, `Choose by a mail’s link: ${name}`, byLink, {
        form: ({ link }) => ({ link }),
      }),
    ),
    action(`${LINKED}/actions.ts`, "resumeTopicAction", "Choose by a mail’s link: resumeTopicAction", byLink, {
      form: ({ stoppedLink: link }) => ({ link }),
    }),
    action(`${LINKED}/actions.ts`, "saveLinkedPreferencesAction", "Choose all by a mail’s link", byLink, {
      form: ({ link }) => ({ ...CHOSEN, link }),
    }),
    action(`${LINKED}/actions.ts`, "undoPreferencesAction", "Take a choice back by a mail’s link", byLink, {
      form: ({ link, a }) => ({
        link,
        before: preferencesText({ preferences: DEFAULT_PREFERENCES, locale: "en" }, a.timeZone, new Date()),
      }),
    }),
    route(
      `${API}/unsubscribe/[link]/route.ts`,
      "POST",
      "Unsubscribe by the button of a mail program",
      forEverybody({ others: "404" }),
      {
        params: ({ link }) => ({ link }),
        form: () => ({ "List-Unsubscribe": "One-Click" }),
      },
    ),
    route(`${API}/unsubscribe/[link]/route.ts`, "GET", "Open the address of that button", hidden({}, "nothing"), {
      params: ({ link }) => ({ link }),
      gives: (said) => said === "",
    }),
  ],
);
