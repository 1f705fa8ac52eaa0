import { encode } from "uqr";

/** A QR code as an SVG path of black squares, one unit each, with the white margin that readers want around it. */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((black, x) => (black ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: squares.join("") };
}
