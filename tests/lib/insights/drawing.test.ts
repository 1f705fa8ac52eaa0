import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Drawing, diamondOf, discOf, moved, rectangle, TONES } from "#lib/insights/drawing.ts";
import { framedPicture } from "#lib/insights/framed-picture.ts";
import { svgFile } from "#lib/insights/svg-file.ts";
import { TONE_COLOURS } from "#lib/insights/tone-colours.ts";

test("a diamond and a disc are as large as asked for, and a rectangle is where it is asked for", () => {
  expect(diamondOf(6)).toBe("M0,-6L6,0L0,6L-6,0Z");
  expect(discOf(5)).toMatch(/^M5,0A5,5/);
  expect(rectangle(1, 2, 30.04, 4)).toBe("M1 2h30v4h-30z");
});

test("marks are moved with what already moved them", () => {
  const marks = moved(
    [
      { d: "M0 0", at: { x: 1, y: 2 } },
      { text: "a", x: 3, y: 4, size: 1, tone: "ink" },
    ],
    { x: 10, y: 20 },
  );
  expect(marks).toMatchObject([{ at: { x: 11, y: 22 } }, { x: 13, y: 24 }]);
});

test("the colours of a file are those of the light scheme", () => {
  const [light = ""] = readFileSync("app/styles/tokens.css", "utf8").split("@media");
  for (const tone of TONES) {
    expect(light, tone).toMatch(new RegExp(`--${tone}: ${TONE_COLOURS[tone]};`));
  }
});

test("a file holds its title, its colours and nothing that is not XML", () => {
  const text = 'Planoise <script>alert("1")</script> & \u0000\u000B\uFFFF';
  const drawing: Drawing = {
    width: 10,
    height: 20,
    marks: [
      { text, x: 1, y: 2, size: 3, tone: "ink", bold: true, anchor: "middle", halo: "div-1" },
      { d: "M0 0h1", fill: "masked", stroke: "request", width: 2, dash: "5 4", at: { x: 1, y: 1 } },
    ],
  };
  const file = svgFile(drawing, `« ${text} »`);
  expect(file).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg" /);
  expect(file).toContain("<title>« Planoise &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp;");
  expect(file).toContain(`fill="url(#masked)"`);
  for (const sign of ["<script", "var(", "\u0000", "\u000B", "\uFFFF"]) expect(file).not.toContain(sign);
});

test("a framed picture is as large as all that is said in it", () => {
  const drawing: Drawing = { width: 900, height: 100, marks: [{ d: "M0 0h900" }] };
  const frame = { title: "Titre", about: "Besançon", notes: ["une", "deux"], source: "source" };
  const { width, height, marks } = framedPicture(drawing, frame);
  const texts = marks.flatMap((mark) => ("text" in mark ? [mark] : []));
  expect(width).toBe(964);
  expect(texts.map(({ text }) => text)).toEqual(["Titre", "Besançon", "une", "deux", "source"]);
  // Nothing of the drawing is seen outside its own place.
  expect(marks.filter((mark) => "fill" in mark && mark.fill === "surface")).toHaveLength(5);
  expect(Math.max(...texts.map(({ y }) => y))).toBeLessThan(height);
});
