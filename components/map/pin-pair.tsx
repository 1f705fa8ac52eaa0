import type { Counts } from "./map-model.ts";

const NUMBER = { y: 5, textAnchor: "middle", className: "pin__n" } as const;
const PAIR = { x: -44, y: -27, width: 88, height: 54 };
const NAME_HEIGHT = 18;

type Props = Counts & { name?: string; at?: { x: number; y: number } };

/**
 * Diamond of the requests and disc of the offers, with their numbers, and a name below. A kind without any is left
 * out. It is drawn around its own middle, at a place of the picture that holds it when there is one.
 */
export function PinPair({ requests, offers, name, at }: Props) {
  const both = requests > 0 && offers > 0;
  const { x, y, width, height: pairHeight } = PAIR;
  const height = pairHeight + (name ? NAME_HEIGHT : 0);
  const place = at && { x: at.x + x, y: at.y + y };
  return (
    <svg viewBox={`${x} ${y} ${width} ${height}`} width={width} height={height} {...place} aria-hidden="true">
      <rect className="pin__target" x={-36} y={-21} width={72} height={name ? 62 : 44} />
      <rect className="pin__focus" x={both ? -40 : -23} y={-23} width={both ? 80 : 46} height={46} rx={12} />
      {requests > 0 && (
        <g className="pin__request" transform={both ? "translate(-17.5 0)" : undefined}>
          <rect x={-13.5} y={-13.5} width={27} height={27} rx={4} transform="rotate(45)" />
          <text {...NUMBER}>{requests}</text>
        </g>
      )}
      {offers > 0 && (
        <g className="pin__offer" transform={both ? "translate(17 0)" : undefined}>
          <circle r={17} />
          <text {...NUMBER}>{offers}</text>
        </g>
      )}
      {requests + offers === 0 && <circle className="pin__none" r={6} />}
      {name && (
        <text className="m-name" y={36}>
          {name}
        </text>
      )}
    </svg>
  );
}
