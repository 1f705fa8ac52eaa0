import type { Counts } from "./map-model.ts";

const NUMBER = { y: 5, textAnchor: "middle", className: "pin__n" } as const;

/** Diamond of the requests and disc of the offers, with their numbers, around 0, 0; a kind without any is left out. */
export function PinPair({ requests, offers }: Counts) {
  const both = requests > 0 && offers > 0;
  return (
    <>
      <rect className="pin__focus" x={both ? -44 : -27} y={-27} width={both ? 88 : 54} height={54} rx={12} />
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
    </>
  );
}
