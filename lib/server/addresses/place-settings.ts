import "server-only";
import { env } from "../env.ts";

/** What the settings give to the question about the place. */
export function placeSettings(): { lookUp: boolean; tilesUrl: string; tilesAttribution: string } {
  const { addressUrl, tilesUrl, tilesAttribution } = env();
  return { lookUp: addressUrl !== "", tilesUrl, tilesAttribution };
}
