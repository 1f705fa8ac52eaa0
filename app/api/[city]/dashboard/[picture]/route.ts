import type { NextRequest } from "next/server";
import { figurePicture, PICTURES } from "#lib/i18n/figure-pictures.ts";
import { svgFile } from "#lib/insights/svg-file.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { loadRiver } from "#lib/server/cities/load-river.ts";
import { drawPng } from "#lib/server/insights/draw-png.tsx";
import { loadDashboard } from "#lib/server/insights/load-dashboard.ts";
import { loadForecast } from "#lib/server/insights/load-forecast.ts";
import { readFiguresRequest } from "#lib/server/insights/read-figures-request.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ city: string; picture: string }> };

const KEPT_BY_NOBODY = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };
const FORMATS = { svg: "image/svg+xml; charset=utf-8", png: "image/png" } as const;

const nothing = () => Response.json({ error: "not_found" }, { status: 404, headers: KEPT_BY_NOBODY });

function readName(name: string) {
  const [, asked = "", format = ""] = /^([a-z]+)\.(svg|png)$/.exec(name) ?? [];
  const picture = PICTURES.find((one) => one === asked);
  return picture && { picture, format: format as keyof typeof FORMATS };
}

/** What is asked for, drawn for who may see it; null for anybody else, and where there is nothing to draw. */
async function drawFor(request: NextRequest, slug: string, name: string) {
  const now = new Date();
  const [named, asked] = [readName(name), await readFiguresRequest(request.nextUrl, slug, now)];
  if (!named || !asked) return null;
  const { member, city, filter, ...words } = asked;
  const [dashboard, outlook, river] = await Promise.all([
    loadDashboard(member, city, filter, now),
    loadForecast(member, city, filter, now),
    loadRiver(slug),
  ]);
  if (!dashboard || !outlook) return null;
  const drawn = figurePicture(named.picture, { dashboard, outlook, city, river, ...words });
  return drawn && { ...named, ...drawn, file: `${slug}-${named.picture}-${filter.period.from}-${filter.period.to}` };
}

/** A picture of the dashboard as a file that stands by itself, for those who work at the desk: `/api/besancon/dashboard/map.svg`. */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const { city, picture: name } = await params;
  const drawn = await drawFor(request, city, name);
  if (!drawn) return nothing();
  const { format, drawing, title, file } = drawn;
  try {
    return new Response(format === "png" ? await drawPng(drawing) : svgFile(drawing, title), {
      headers: {
        ...KEPT_BY_NOBODY,
        "Content-Type": FORMATS[format],
        "Content-Disposition": `attachment; filename="${file}.${format}"`,
      },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response(null, { status: 503, headers: { ...KEPT_BY_NOBODY, "Retry-After": "5" } });
  }
}
