import { describe, expect, test } from "vitest";
import { MAX_PHOTO_BYTES, readUpload } from "#lib/server/photos/read-upload.ts";
import { photoRequest } from "#tests/support/photos.ts";

const MEGABYTE = 1_000_000;

/** A form that is made while it is read, and how much of it was asked for. */
function streamed(megabytes: number, { end = true } = {}) {
  const sent = { bytes: 0 };
  const head = `--limit\r\nContent-Disposition: form-data; name="alt"\r\n\r\nVélo à réparer\r\n--limit\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(head)),
    pull: (controller) => {
      if (sent.bytes >= megabytes * MEGABYTE) {
        if (end) controller.enqueue(new TextEncoder().encode("\r\n--limit--\r\n"));
        controller.close();
      } else {
        sent.bytes += MEGABYTE;
        controller.enqueue(new Uint8Array(MEGABYTE));
      }
    },
  });
  const headers = { "content-type": "multipart/form-data; boundary=limit" };
  const request = new Request("http://localhost", { method: "POST", headers, body, duplex: "half" } as RequestInit);
  return { request, sent };
}

test("a photo and its text are read as they were sent", async () => {
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 13, 10, 45, 45]);
  expect(await readUpload(photoRequest({ alt: "Échelle, 3 m", bytes }))).toEqual({
    alt: "Échelle, 3 m",
    bytes,
    tooHeavy: false,
  });
});

test("no file chosen is no photo", async () => {
  expect(await readUpload(photoRequest({}))).toMatchObject({ bytes: null, tooHeavy: false });
});

describe("a heavy upload", () => {
  test("of 10 MB passes, one byte more does not", async () => {
    expect(await readUpload(photoRequest({ bytes: new Uint8Array(MAX_PHOTO_BYTES) }))).toMatchObject({
      tooHeavy: false,
    });
    expect(await readUpload(photoRequest({ bytes: new Uint8Array(MAX_PHOTO_BYTES + 1) }))).toMatchObject({
      tooHeavy: true,
    });
  });

  test("of 30 MB is read to its end without being kept, but for its text", async () => {
    const { request, sent } = streamed(30);
    const upload = await readUpload(request);
    expect(upload).toMatchObject({ alt: "Vélo à réparer", tooHeavy: true });
    expect(upload.bytes?.length ?? 0).toBeLessThan(20_000);
    expect(sent.bytes).toBe(30 * MEGABYTE);
  });

  test("without end is cut off", async () => {
    const { request, sent } = streamed(2_000, { end: false });
    expect(await readUpload(request)).toMatchObject({ tooHeavy: true });
    expect(sent.bytes).toBeLessThan(60 * MEGABYTE);
  });
});

test.each<[string, RequestInit]>([
  ["JSON", { body: "{}", headers: { "content-type": "application/json" } }],
  ["a form without a file", { body: new URLSearchParams({ alt: "x" }) }],
  ["no boundary", { body: "x", headers: { "content-type": "multipart/form-data" } }],
  ["no body", { headers: { "content-type": "multipart/form-data; boundary=x" } }],
  ["not what it says", { body: "hello", headers: { "content-type": "multipart/form-data; boundary=x" } }],
])("%s is no form of a photo", async (_, init) => {
  await expect(readUpload(new Request("http://localhost", { method: "POST", ...init }))).rejects.toMatchObject({
    key: "form.invalid",
  });
});
