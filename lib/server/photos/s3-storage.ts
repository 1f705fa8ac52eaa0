import "server-only";
import { createHash } from "node:crypto";
import { AwsClient } from "aws4fetch";
import { readPhotoFile } from "#lib/photos/photo.ts";
import type { S3Settings } from "../env.ts";
import type { PhotoStorage } from "./storage.ts";

const TIMEOUT_MS = 20_000;
const RETRIES = 2;

type Call = { method: "PUT" | "GET" | "DELETE"; body?: Uint8Array };

/** Keeps photos under `photos/` in a bucket of any S3-compatible service, addressed by path. */
export function s3Storage({ endpoint, bucket, region, accessKeyId, secret }: S3Settings): PhotoStorage {
  const client = new AwsClient({ accessKeyId, secretAccessKey: secret, region, service: "s3", retries: RETRIES });

  async function call(name: string, { method, body }: Call): Promise<Response> {
    if (!readPhotoFile(name)) throw new Error("not the name of a photo");
    const bytes = body && new Uint8Array(body);
    const answer = await client.fetch(`${endpoint}/${bucket}/photos/${name}`, {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(bytes && {
        body: bytes,
        headers: {
          "Content-Type": "image/jpeg",
          "X-Amz-Content-Sha256": createHash("sha256").update(bytes).digest("hex"),
        },
      }),
    });
    if (answer.ok || answer.status === 404) return answer;
    throw new Error(`the photo storage answered ${answer.status} to ${method}`);
  }

  return {
    put: async (name, body) => {
      const answer = await call(name, { method: "PUT", body });
      if (!answer.ok) throw new Error("the bucket of the photo storage does not exist");
    },
    get: async (name) => {
      const answer = await call(name, { method: "GET" });
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
    },
    remove: async (name) => {
      await call(name, { method: "DELETE" });
    },
  };
}
