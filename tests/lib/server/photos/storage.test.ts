import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { photoFile } from "#lib/photos/photo.ts";
import { diskStorage } from "#lib/server/photos/disk-storage.ts";
import { s3Storage } from "#lib/server/photos/s3-storage.ts";
import type { PhotoStorage } from "#lib/server/photos/storage.ts";
import { type S3Server, startS3Server } from "#tests/support/s3-server.ts";

const dir = mkdtempSync(join(tmpdir(), "coup-de-main-photos-"));
let s3: S3Server;
beforeAll(async () => {
  s3 = await startS3Server();
});
afterAll(async () => {
  await s3.stop();
  rmSync(dir, { recursive: true, force: true });
});

const name = (digit: string) => photoFile(digit.repeat(32), "large");
const bytes = (length: number) => new Uint8Array(length).map((_, at) => (at * 31) % 256);

describe.each<[string, () => PhotoStorage]>([
  ["the disk", () => diskStorage(dir)],
  ["an S3 server", () => s3Storage(s3.settings)],
])("on %s", (_, open) => {
  test("what is put is found again, byte for byte, by another process too", async () => {
    await open().put(name("a"), bytes(300_000));
    expect(await open().get(name("a"))).toEqual(bytes(300_000));
  });

  test("putting again replaces", async () => {
    await open().put(name("b"), bytes(10));
    await open().put(name("b"), bytes(20));
    expect(await open().get(name("b"))).toHaveLength(20);
  });

  test("what is removed is gone, and may be removed again", async () => {
    await open().put(name("c"), bytes(10));
    await open().remove(name("c"));
    await open().remove(name("c"));
    expect(await open().get(name("c"))).toBeNull();
  });

  test("what was never put is null", async () => {
    expect(await open().get(name("d"))).toBeNull();
  });

  test.each(["../../etc/passwd", "a.jpg", "", `${"a".repeat(32)}-large.jpg/../x`, `${"A".repeat(32)}-large.jpg`])(
    "a name that is not ours touches nothing: %j",
    async (wrong) => {
      await expect(open().put(wrong, bytes(1))).rejects.toThrow("not the name of a photo");
      await expect(open().get(wrong)).rejects.toThrow("not the name of a photo");
      await expect(open().remove(wrong)).rejects.toThrow("not the name of a photo");
    },
  );
});

test("the disk keeps whole files only, in folders that stay small", async () => {
  await diskStorage(dir).put(name("e"), bytes(1_000));
  expect(readdirSync(join(dir, "photos/ee/ee"))).toEqual([name("e")]);
});

describe("an S3 server that cannot be used says so", () => {
  test.each([
    ["a wrong secret", { secret: "wrong" }, /answered 403/],
    ["a bucket that is not there", { bucket: "nowhere" }, /does not exist/],
  ])("%s", async (_, wrong, message) => {
    await expect(s3Storage({ ...s3.settings, ...wrong }).put(name("f"), bytes(10))).rejects.toThrow(message);
  });
});
