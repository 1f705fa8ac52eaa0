/*
 * Shows the notices that the service sends to this device. One registration for each city: the page names it in the
 * address of this file. It touches no request of the pages.
 */
const CITY = new URL(self.location.href).searchParams.get("city") ?? "";
const BRAND = "Coup de main";
const FALLBACK = { fr: "Il y a du nouveau pour vous.", en: "There is news for you." };

/** A page of this very site; its first page for anything else. */
function ownPath(path) {
  const home = `/${CITY}`;
  if (typeof path !== "string" || !URL.canParse(path, self.location.origin)) return home;
  const { origin, pathname, search, hash } = new URL(path, self.location.origin);
  // `/.//evil.example` is of this site, but what is left of it would lead to another one.
  return origin === self.location.origin && !pathname.startsWith("//") ? pathname + search + hash : home;
}

function readNotice(data) {
  let sent = {};
  try {
    sent = data?.json() ?? {};
  } catch {
    // Something must be shown for each push: browsers take the permission away from who stays silent.
  }
  const path = ownPath(sent.path);
  const lang = /^\/en(\/|$)/.test(path) ? "en" : "fr";
  const text = (value) => (typeof value === "string" ? value : "");
  return {
    id: text(sent.id),
    title: text(sent.title) || BRAND,
    body: text(sent.title) ? text(sent.body) : FALLBACK[lang],
    tag: text(sent.tag) || text(sent.id) || "coup-de-main",
    path,
    lang,
  };
}

async function show({ id, title, body, tag, path, lang }) {
  const shown = await self.registration.getNotifications({ tag });
  // The same notice, sent a second time, makes no second noise.
  const renotify = !shown.some((notification) => notification.data?.id === id);
  const data = { id, path };
  const pictures = { icon: "/icons/icon-192.png", badge: "/icons/badge-96.png" };
  await self.registration.showNotification(title, { body, tag, renotify, lang, data, ...pictures });
}

async function open(path) {
  const { pathname } = new URL(path, self.location.origin);
  const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  // A tab is never sent elsewhere: something may be half written in it.
  const tab = tabs.find(({ url }) => new URL(url).pathname === pathname);
  if (tab) await tab.focus();
  else await self.clients.openWindow(path);
}

/** The push service moved this browser: the service must know its new address. */
async function subscribeAgain({ oldSubscription, newSubscription }) {
  const options = oldSubscription?.options;
  const subscription =
    newSubscription ??
    (await self.registration.pushManager.getSubscription()) ??
    (options && (await self.registration.pushManager.subscribe(options)));
  if (!subscription || !CITY) return;
  const { endpoint, keys } = subscription.toJSON();
  const body = new URLSearchParams({ endpoint, p256dh: keys.p256dh, auth: keys.auth, moved: "1" });
  const answer = await fetch(`/api/${CITY}/push`, { method: "POST", body, credentials: "same-origin" });
  // Nobody is signed in here any more, or devices are not notified: nothing is to come.
  if (answer.status === 403) await subscription.unsubscribe();
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("push", (event) => event.waitUntil(show(readNotice(event.data))));
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(ownPath(event.notification.data?.path)));
});
self.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(subscribeAgain(event)));
