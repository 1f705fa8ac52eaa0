import { createDecipheriv, createECDH, createPublicKey, type ECDH, hkdfSync, randomBytes, verify } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { PushSubscriptionInput } from "#lib/notifications/push-subscription.schema.ts";

/** A browser as its push service knows it: only it opens what is sealed for it. */
export type TestBrowser = { subscription: PushSubscriptionInput; open: (body: Buffer) => string };
export type Received = { path: string; headers: IncomingHttpHeaders; body: Buffer };
export type PushService = {
  origin: string;
  received: Received[];
  browser: () => TestBrowser;
  /** What it answers from here on; 201 at first. */
  answer: (respond: (response: ServerResponse) => void) => void;
  close: () => Promise<void>;
};

const hkdf = (secret: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number) =>
  Buffer.from(hkdfSync("sha256", secret, salt, info, length));

/** Opens one record of `aes128gcm` as RFC 8188 and RFC 8291 say, without the library that sealed it. */
export function openSealed(body: Buffer, curve: ECDH, auth: Buffer): string {
  const salt = body.subarray(0, 16);
  const keyLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + keyLength);
  const sealed = body.subarray(21 + keyLength);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), curve.getPublicKey(), sender]);
  const secret = hkdf(curve.computeSecret(sender), auth, info, 32);
  const key = hkdf(secret, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const nonce = hkdf(secret, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
  const decipher = createDecipheriv("aes-128-gcm", key, nonce).setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  // The last record ends with a 2, then padding.
  return plain.subarray(0, plain.lastIndexOf(2)).toString();
}

/** The claims of a `vapid` header whose signature is by the key that it names (RFC 8292), with that key. */
export function vapidClaims(authorization = ""): { key: string; aud: string; sub: string; exp: number } {
  const [, token = "", key = ""] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization) ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  const point = Buffer.from(key, "base64url");
  const half = (from: number) => point.subarray(from, from + 32).toString("base64url");
  const publicKey = createPublicKey({ format: "jwk", key: { kty: "EC", crv: "P-256", x: half(1), y: half(33) } });
  const signed = Buffer.from(`${head}.${claims}`);
  const proof = Buffer.from(signature, "base64url");
  if (!verify("sha256", signed, { key: publicKey, dsaEncoding: "ieee-p1363" }, proof)) throw new Error("not signed");
  return { key, ...JSON.parse(Buffer.from(claims, "base64url").toString()) };
}

function newBrowser(origin: string): TestBrowser {
  const curve = createECDH("prime256v1");
  const p256dh = curve.generateKeys("base64url");
  const auth = randomBytes(16);
  return {
    subscription: {
      endpoint: `${origin}/push/${randomBytes(8).toString("hex")}`,
      p256dh,
      auth: auth.toString("base64url"),
    },
    open: (body) => openSealed(body, curve, auth),
  };
}

/** A push service on a free port that keeps what it gets. */
export async function startPushService(): Promise<PushService> {
  const received: Received[] = [];
  let respond = (response: ServerResponse): void => void response.writeHead(201).end();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({ path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks) });
    respond(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    received,
    browser: () => newBrowser(origin),
    answer: (next) => {
      respond = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
