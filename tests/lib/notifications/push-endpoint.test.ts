import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isKnownPushService, MAX_ENDPOINT_LENGTH } from "#lib/notifications/push-endpoint.ts";

const REAL = [
  "https://fcm.googleapis.com/fcm/send/eYLp09S5j84:APA91bGOu3LR0Hma",
  "https://fcm.googleapis.com/wp/dHIoDxE7Hdg:APA91bH1Zj0kNa",
  "https://updates.push.services.mozilla.com/wpush/v2/gAAAAABk",
  "https://wns2-par02p.notify.windows.com/w/?token=BQYAAAD%2b",
  "https://web.push.apple.com/QGuQyavXutnMH",
];

const known = (endpoint: string) => isKnownPushService(endpoint, []);

describe("the push services that notices may be posted to", () => {
  it.each(REAL)("%s is one", (endpoint) => {
    expect(known(endpoint)).toBe(true);
  });

  it.each([
    ["nothing", ""],
    ["no address", "fcm.googleapis.com/fcm/send/x"],
    ["an insecure one", "http://fcm.googleapis.com/fcm/send/x"],
    ["another scheme", "ftp://fcm.googleapis.com/x"],
    ["a port", "https://fcm.googleapis.com:8443/x"],
    ["its own port spelt out", "https://fcm.googleapis.com:443/x"],
    ["a user", "https://me@fcm.googleapis.com/x"],
    ["a host as a user", "https://fcm.googleapis.com@10.0.0.1/x"],
    ["a password", "https://me:secret@fcm.googleapis.com/x"],
    ["a fragment", "https://fcm.googleapis.com/x#y"],
    ["a trailing dot", "https://fcm.googleapis.com./x"],
    ["a longer name", "https://fcm.googleapis.com.example/x"],
    ["a name that ends alike", "https://evilfcm.googleapis.com/x"],
    ["a name below one that stands alone", "https://a.fcm.googleapis.com/x"],
    ["the bare end of a family", "https://notify.windows.com/x"],
    ["a family glued to a name", "https://evilnotify.windows.com/x"],
    ["letters that look alike", "https://fсm.googleapis.com/x"],
    ["wide letters, which become plain ones", "https://ｆcm.googleapis.com/x"],
    ["a wide dot", "https://fcm。googleapis.com/x"],
    ["capitals, which become small ones", "https://FCM.googleapis.com/x"],
    ["a backslash", "https://fcm.googleapis.com\\@10.0.0.1/x"],
    ["a tab within", "https://fcm.googleapis.com/\tx"],
    ["a blank before", " https://fcm.googleapis.com/x"],
    ["a line break after", "https://fcm.googleapis.com/x\n"],
    ["this machine", "https://localhost/x"],
    ["an address of numbers", "https://127.0.0.1/x"],
    ["a number", "https://2130706433/x"],
    ["an address of six bytes and more", "https://[::1]/x"],
    ["the metadata of a cloud", "https://169.254.169.254/latest/meta-data/"],
    ["dots on the way", "https://fcm.googleapis.com/../x"],
    ["too long a one", `https://fcm.googleapis.com/${"x".repeat(MAX_ENDPOINT_LENGTH)}`],
  ])("%s is none", (_, endpoint) => {
    expect(known(endpoint)).toBe(false);
  });

  it("include an origin of the settings, exactly", () => {
    const allowed = ["http://127.0.0.1:4040", "https://push.example"];
    expect(isKnownPushService("http://127.0.0.1:4040/a/b?c", allowed)).toBe(true);
    expect(isKnownPushService("https://push.example/x", allowed)).toBe(true);
    expect(isKnownPushService("http://127.0.0.1:4041/a", allowed)).toBe(false);
    expect(isKnownPushService("http://push.example/x", allowed)).toBe(false);
    expect(isKnownPushService("https://a.push.example/x", allowed)).toBe(false);
    expect(isKnownPushService("https://me@push.example/x", allowed)).toBe(false);
  });

  it("are asked at no other host, whatever is written", () => {
    const pieces = fc.constantFrom(
      ...["https://", "http://", "fcm.googleapis.com", ".notify.windows.com", "web.push.apple.com", "10.0.0.1"],
      ...["@", ":", ":443", "/", "\\", "?", "#", ".", "..", "%2e", "\t", "\u0000", "x", "é", "[::1]", "localhost"],
    );
    const HOSTS = /^(fcm\.googleapis\.com|.+\.(push\.services\.mozilla\.com|notify\.windows\.com|push\.apple\.com))$/;
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.array(pieces, { maxLength: 8 }).map((list) => list.join("")),
        ),
        (endpoint) => {
          if (!known(endpoint)) return;
          const { hostname, protocol, port, username } = new URL(endpoint);
          expect(hostname).toMatch(HOSTS);
          expect([protocol, port, username]).toEqual(["https:", "", ""]);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it("are known whatever follows the host, as long as it is written as browsers write", () => {
    fc.assert(
      fc.property(fc.webPath(), fc.domain(), (path, name) => {
        const { href } = new URL(`https://${name.split(".")[0]}.push.apple.com${path}`);
        expect(known(href)).toBe(href.length <= MAX_ENDPOINT_LENGTH);
      }),
    );
  });
});
