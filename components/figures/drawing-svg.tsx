import { type Drawing, isText, type PathMark, type TextMark, type Tone } from "#lib/insights/drawing.ts";

type Props = {
  drawing: Drawing;
  /** What it shows, for those who do not see it. */
  label: string;
  /** Unlike that of any other drawing of the page. */
  id: string;
};

const colour = (tone: Tone) => `var(--${tone})`;

function Path({ mark: { d, at, fill, stroke, width, dash }, id }: { mark: PathMark; id: string }) {
  return (
    <path
      d={d}
      transform={at && `translate(${at.x} ${at.y})`}
      fill={fill === "masked" ? `url(#${id}-masked)` : fill ? colour(fill) : "none"}
      stroke={stroke && colour(stroke)}
      strokeWidth={width}
      strokeDasharray={dash}
      strokeLinejoin={stroke && "round"}
    />
  );
}

function Text({ mark: { text, x, y, size, tone, bold, anchor, part, halo } }: { mark: TextMark }) {
  return (
    <text
      className={part && `drawing__${part}`}
      x={x}
      y={y}
      fontSize={size}
      fill={colour(tone)}
      fontWeight={bold ? 700 : undefined}
      textAnchor={anchor}
      stroke={halo && colour(halo)}
      strokeWidth={halo && 4}
      paintOrder={halo && "stroke"}
      strokeLinejoin={halo && "round"}
    >
      {text}
    </text>
  );
}

/** A drawing in the colours of the page, light or dark. */
export function DrawingSvg({ drawing: { width, height, marks }, label, id }: Props) {
  return (
    <svg className="drawing" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <defs>
        <pattern id={`${id}-masked`} width={9} height={9} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={9} height={9} fill={colour("surface")} />
          <rect width={4} height={9} fill={colour("masked")} />
        </pattern>
      </defs>
      {marks.map((mark, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: a drawing never changes, the order of its marks is what they are
        return isText(mark) ? <Text key={index} mark={mark} /> : <Path key={index} mark={mark} id={id} />;
      })}
    </svg>
  );
}
