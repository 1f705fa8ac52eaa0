/** What a device says about being notified. `homeScreen`: an iPhone allows it only to sites on its home screen. */
export type PushAbility = "ready" | "blocked" | "homeScreen" | "none";
export type TurnedOn = "on" | "blocked" | "dismissed" | "failed";

const isApplePhone = () =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);

/** Whether this browser can be notified. It asks its owner nothing. */
export function pushAbility(): PushAbility {
  const knowsHow = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
  if (!knowsHow) return isApplePhone() && !matchMedia("(display-mode: standalone)").matches ? "homeScreen" : "none";
  return Notification.permission === "denied" ? "blocked" : "ready";
}

/** A city has a registration, and so a subscription, of its own: leaving one city's notices ends no other's. */
const scopeOf = (city: string) => `/${city}/`;

async function registrationOf(city: string): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(scopeOf(city));
  return found && new URL(found.scope).pathname === scopeOf(city) ? found : undefined;
}

/** A registration whose worker runs: before, nothing can be subscribed. */
async function startWorker(city: string): Promise<ServiceWorkerRegistration> {
  const address = `/sw.js?city=${encodeURIComponent(city)}`;
  const registration = await navigator.serviceWorker.register(address, {
    scope: scopeOf(city),
    updateViaCache: "none",
  });
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (!worker) throw new Error("no service worker starts");
  await new Promise<void>((resolve, reject) => {
    const look = () => {
      if (worker.state === "activated") resolve();
      if (worker.state === "redundant") reject(new Error("the service worker did not start"));
    };
    worker.addEventListener("statechange", look);
    look();
  });
  return registration;
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}

function hasKey(subscription: PushSubscription, key: Uint8Array): boolean {
  const own = subscription.options.applicationServerKey;
  return own !== null && String(new Uint8Array(own)) === String(key);
}

/** The browser's subscription with our key, made when there is none. */
async function subscribe(registration: ServiceWorkerRegistration, publicKey: string): Promise<PushSubscription> {
  const { pushManager } = registration;
  const key = bytesOf(publicKey);
  const before = await pushManager.getSubscription();
  if (before && hasKey(before, key)) return before;
  await before?.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
}

const send = (city: string, method: "POST" | "DELETE", fields: Record<string, string>) =>
  fetch(`/api/${encodeURIComponent(city)}/push`, { method, body: new URLSearchParams(fields) });

/** Whether this browser is subscribed for a city; whether the service knows is another matter. */
export async function isSubscribed(city: string): Promise<boolean> {
  const subscription = await (await registrationOf(city))?.pushManager.getSubscription();
  return Boolean(subscription) && Notification.permission === "granted";
}

/** Asks the owner of this browser, then has it notified. To be called at the press of a button, and nowhere else. */
export async function turnPushOn(city: string, publicKey: string): Promise<TurnedOn> {
  const permission = await Notification.requestPermission();
  if (permission !== "granted") return permission === "denied" ? "blocked" : "dismissed";
  try {
    const subscription = await subscribe(await startWorker(city), publicKey);
    const { endpoint = "", keys = {} } = subscription.toJSON();
    const answer = await send(city, "POST", { endpoint, p256dh: keys.p256dh ?? "", auth: keys.auth ?? "" });
    if (answer.ok) return "on";
    await subscription.unsubscribe();
  } catch {
    // Some browsers have all it takes but a push service.
  }
  return "failed";
}

/** Has this browser notified no more for a city. The service that cannot be told hears of it from the push service. */
export async function turnPushOff(city: string): Promise<"off" | "failed"> {
  try {
    const subscription = await (await registrationOf(city))?.pushManager.getSubscription();
    if (!subscription) return "off";
    await send(city, "DELETE", { endpoint: subscription.endpoint }).catch(() => null);
    return (await subscription.unsubscribe()) ? "off" : "failed";
  } catch {
    return "failed";
  }
}

/** Has this browser notified no more at all, and takes away what it still shows: it is for whoever uses it next. */
export async function forgetPush(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  for (const registration of await navigator.serviceWorker.getRegistrations()) {
    for (const shown of await registration.getNotifications()) shown.close();
    await (await registration.pushManager?.getSubscription())?.unsubscribe();
  }
}
