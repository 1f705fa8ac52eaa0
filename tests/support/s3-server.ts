import { createHash, createHmac } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { S3Settings } from "#lib/server/env.ts";

/** The only account that s3rver knows. */
const ACCOUNT = { accessKeyId: "S3RVER", secret: "S3RVER" };
const REGION = "fr-par";

type S3rver = { configureBuckets: () => Promise<void>; callback: () => RequestListener };
export type S3Server = { settings: S3Settings; stop: () => Promise<void> };

const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

/** Whether a request is signed as the specification of AWS Signature Version 4 says: s3rver takes any signature. */
function isSigned({ method = "", url = "", headers }: IncomingMessage): boolean {
  const [, day = "", names = "", signature] =
    /Credential=S3RVER\/(\d{8})\/fr-par\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? "",
    ) ?? [];
  const signed = names.split(";").map((name) => `${name}:${headers[name]}\n`);
  const [path, query = ""] = url.split("?");
  const canonical = [method, path, query, signed.join(""), names, headers["x-amz-content-sha256"]].join("\n");
  const scope = `${day}/${REGION}/s3/aws4_request`;
  const hash = createHash("sha256").update(canonical).digest("hex");
  const key = [day, REGION, "s3", "aws4_request"].reduce<string | Buffer>(hmac, `AWS4${ACCOUNT.secret}`);
  return signature === hmac(key, `AWS4-HMAC-SHA256\n${headers["x-amz-date"]}\n${scope}\n${hash}`).toString("hex");
}

/** A real S3-compatible server on a free port, with one empty bucket, behind a check of the signatures. */
export async function startS3Server(): Promise<S3Server> {
  // @ts-expect-error: it has no types
  const { default: Server } = (await import("s3rver")) as { default: new (options: object) => S3rver };
  const directory = mkdtempSync(join(tmpdir(), "coup-de-main-s3-"));
  const s3 = new Server({ silent: true, directory, configureBuckets: [{ name: "photos-test", configs: [] }] });
  await s3.configureBuckets();
  const handle = s3.callback();
  const server = createServer((request, response) => {
    if (isSigned(request)) handle(request, response);
    else response.writeHead(403).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    settings: { endpoint: `http://127.0.0.1:${port}`, bucket: "photos-test", region: REGION, ...ACCOUNT },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
