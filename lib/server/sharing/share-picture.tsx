import "server-only";
import { ImageResponse } from "next/og";
import type { Kind } from "#lib/listings/listing.ts";
import { atMost } from "../at-most.ts";
import { drawingFonts } from "./drawing-fonts.ts";

const PICTURE_SIZE = { width: 1200, height: 630 } as const;
export type PictureTexts = {
  kind: Kind;
  kindName: string;
  title: string;
  category: string;
  quartier: string;
  when: string;
  brand: string;
  city: string;
};

const INK = "#1b2826";
const COLOURS = { request: "#a63f18", offer: "#0a6072" } as const;
/** The icons `ask` and `give` of `public/icons.svg`. */
const HANDS = {
  request: [
    "M7 13V6.6a1.5 1.5 0 0 1 3 0V11",
    "M10 11V4.4a1.5 1.5 0 0 1 3 0V11",
    "M13 11V5.4a1.5 1.5 0 0 1 3 0V12",
    "M16 12V8.4a1.5 1.5 0 0 1 3 0V14.5a6.8 6.8 0 0 1-6.9 6.8c-2.9 0-4.4-1.2-5.9-3.5l-2.5-3.7a1.55 1.55 0 0 1 2.5-1.8L7 13.4",
  ],
  offer: [
    "M12.4 9.6 9 6.3a2.35 2.35 0 0 1 3.4-3.2 2.35 2.35 0 0 1 3.4 3.2z",
    "M2 12.2h3.6l4.2 1.9h4.1a1.85 1.85 0 0 1 0 3.7H10",
    "m15.6 15.3 3.8-2.7a1.75 1.75 0 0 1 2.1 2.8L15.4 20.6H9.8L6.2 19.2H2",
  ],
} as const;
const [OCHRE, PALE, BLUE] = ["#d9b98a", "#e9dcc3", "#9fb0b5"];
/** The course of stones that heads every page of ours: where each one begins, how wide it is, its colour. */
const STONES = [
  [0, 146, OCHRE],
  [150, 96, PALE],
  [250, 176, BLUE],
  [430, 106, OCHRE],
  [540, 96, BLUE],
  [640, 186, PALE],
  [830, 106, OCHRE],
  [940, 66, PALE],
  [1010, 190, BLUE],
] as const;

/** Large, and smaller the longer it is: ninety letters stay in three lines. */
function titleSize(title: string): number {
  if (title.length <= 34) return 84;
  return title.length <= 60 ? 68 : 56;
}

function Sign({ kind }: { kind: Kind }) {
  const shape = kind === "request" ? { borderRadius: 14, transform: "rotate(45deg)" } : { borderRadius: 66 };
  const side = kind === "request" ? 94 : 126;
  const inset = (132 - side) / 2;
  return (
    <div style={{ display: "flex", position: "relative", width: 132, height: 132 }}>
      <div
        style={{
          position: "absolute",
          left: inset,
          top: inset,
          width: side,
          height: side,
          background: COLOURS[kind],
          ...shape,
        }}
      />
      <svg
        width={72}
        height={72}
        viewBox="0 0 24 24"
        fill="none"
        stroke="#fff"
        strokeWidth={2}
        strokeLinecap="round"
        strokeLinejoin="round"
        style={{ position: "absolute", left: 30, top: 30 }}
        aria-hidden="true"
      >
        {HANDS[kind].map((d) => (
          <path d={d} key={d} />
        ))}
      </svg>
    </div>
  );
}

function Picture({ kind, kindName, title, category, quartier, when, brand, city }: PictureTexts) {
  const column = { display: "flex", flexDirection: "column" } as const;
  return (
    <div
      style={{
        ...column,
        width: "100%",
        height: "100%",
        background: "#faf6ec",
        color: INK,
        fontFamily: "latin, latin-ext",
      }}
    >
      <div style={{ display: "flex", position: "relative", height: 18 }}>
        {STONES.map(([left, width, background]) => (
          <div style={{ position: "absolute", top: 0, left, width, height: 18, background }} key={left} />
        ))}
      </div>
      <div style={{ ...column, flexGrow: 1, padding: "44px 72px 48px", justifyContent: "space-between" }}>
        <div style={{ display: "flex", alignItems: "center", gap: 32 }}>
          <Sign kind={kind} />
          <div style={column}>
            <div style={{ fontSize: 44, fontWeight: 700, color: COLOURS[kind] }}>{kindName}</div>
            <div style={{ fontSize: 34 }}>{category}</div>
          </div>
        </div>
        <div
          style={{
            display: "block",
            fontSize: titleSize(title),
            fontWeight: 700,
            lineHeight: 1.1,
            letterSpacing: -1.5,
            lineClamp: 3,
            wordBreak: "break-word",
          }}
        >
          {title}
        </div>
        <div style={{ display: "flex", justifyContent: "space-between", alignItems: "flex-end", fontSize: 34 }}>
          <div style={{ ...column, maxWidth: 720 }}>
            <div style={{ fontWeight: 700 }}>{quartier}</div>
            <div style={{ display: "block", lineClamp: 1 }}>{when}</div>
          </div>
          <div style={{ ...column, alignItems: "flex-end" }}>
            <div style={{ fontWeight: 700 }}>{brand}</div>
            <div style={{ fontSize: 28 }}>{city}</div>
          </div>
        </div>
      </div>
    </div>
  );
}

/** A crawler that asks for every listing at once leaves room for people. */
const inTurn = atMost(2, 20);

/**
 * Draws, as a PNG, the picture of a listing for where its address is shared. Refuses `too-many-requests` when many others
 * wait for theirs.
 */
export async function sharePicture(texts: PictureTexts): Promise<Uint8Array<ArrayBuffer>> {
  return inTurn(async () => {
    const drawn = new ImageResponse(<Picture {...texts} />, { ...PICTURE_SIZE, fonts: await drawingFonts() });
    return new Uint8Array(await drawn.arrayBuffer());
  });
}
