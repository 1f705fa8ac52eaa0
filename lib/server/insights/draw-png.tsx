import "server-only";
import { ImageResponse } from "next/og";
import { type Drawing, isText, type TextMark } from "#lib/insights/drawing.ts";
import { shapesSvg } from "#lib/insights/svg-file.ts";
import { TONE_COLOURS } from "#lib/insights/tone-colours.ts";
import { drawableText } from "#lib/sharing/drawable-text.ts";
import { atMost } from "../at-most.ts";
import { drawingFonts } from "../sharing/drawing-fonts.ts";

/** Sharp on paper and on a dense screen. */
const SCALE = 2;
/** The line of letters stands so far below the top of their box. */
const BASELINE = 0.94;
const LINE_HEIGHT = 1.25;

const SIDES = { start: "flex-start", middle: "center", end: "flex-end" } as const;

/** A text at its place. Every box is as wide as the picture, so that no line is broken. */
function Text({ mark, width }: { mark: TextMark; width: number }) {
  const { text, x, y, size, tone, bold, anchor = "start" } = mark;
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  const top = y - size * BASELINE;
  const style = { position: "absolute", display: "flex", justifyContent: SIDES[anchor], whiteSpace: "nowrap" } as const;
  const box = { left: left * SCALE, top: top * SCALE, width: width * SCALE, fontSize: size * SCALE };
  return (
    <div
      style={{
        ...style,
        ...box,
        lineHeight: LINE_HEIGHT,
        color: TONE_COLOURS[tone],
        fontWeight: bold ? 700 : 400,
      }}
    >
      {drawableText(text) ?? ""}
    </div>
  );
}

function Picture({ drawing }: { drawing: Drawing }) {
  const { width, height, marks } = drawing;
  const shapes = shapesSvg({ ...drawing, marks: marks.filter((mark) => !isText(mark)) });
  return (
    <div style={{ display: "flex", width: "100%", height: "100%", fontFamily: "latin, latin-ext" }}>
      {/* biome-ignore lint/performance/noImgElement: it is drawn here, nothing loads it */}
      <img
        alt=""
        src={`data:image/svg+xml;base64,${Buffer.from(shapes).toString("base64")}`}
        width={width * SCALE}
        height={height * SCALE}
        style={{ position: "absolute", left: 0, top: 0 }}
      />
      {marks.filter(isText).map((mark) => (
        <Text key={`${mark.x} ${mark.y} ${mark.text}`} mark={mark} width={width} />
      ))}
    </div>
  );
}

const inTurn = atMost(2, 20);

/** A drawing as a PNG. Refuses `too-many-requests` when many others wait for theirs. */
export async function drawPng(drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  return inTurn(async () => {
    const size = { width: Math.round(drawing.width * SCALE), height: Math.round(drawing.height * SCALE) };
    const drawn = new ImageResponse(<Picture drawing={drawing} />, { ...size, fonts: await drawingFonts() });
    return new Uint8Array(await drawn.arrayBuffer());
  });
}
