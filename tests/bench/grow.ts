import type { MultiPolygon, Polygon } from "geojson";
import { polygonToCells } from "h3-js";
import type postgres from "postgres";
import { cellCentre } from "#lib/geo/cell.ts";

/** Coprime to the number of texts, so that each is everywhere. */
const PLACE_STEP = 7_919;

/** Every public cell of the city, with its quartier: the map is as full as it can be. */
export async function placesOf(
  sql: postgres.Sql,
): Promise<{ quartier: string; cell: string; lng: number; lat: number }[]> {
  const quartiers = await sql<{ id: string; resolution: number; boundary: Polygon | MultiPolygon }[]>`
    select id, cell_resolution as resolution, boundary from quartiers where city_id = (select city_id from listings limit 1)`;
  return quartiers.flatMap(({ id, resolution, boundary }) => {
    const polygons = boundary.type === "Polygon" ? [boundary.coordinates] : boundary.coordinates;
    const cells = polygons.flatMap((polygon) => polygonToCells(polygon as number[][][], resolution, true));
    return cells.map((cell) => ({ quartier: id, cell, ...cellCentre(cell) }));
  });
}

/**
 * Copies the open listings of the demonstration until there are `total`: other keys, other moments of publication, places
 * all over the city, the same texts, people and categories in the same shares. Nobody is matched or told. Returns how many
 * are open.
 */
export async function growListings(sql: postgres.Sql, total: number): Promise<number> {
  const columns = (
    await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_name = 'listings' and is_generated = 'NEVER' order by ordinal_position`
  ).map(({ name }) => name);
  const made: Record<string, string> = {
    id: "uuidv7(-(n.i * interval '1 second'))",
    published_at: "l.published_at - n.i * interval '1 second'",
    expires_at: "greatest(l.expires_at, now() + interval '5 days')",
    quartier_id: "p.quartier",
    cell: "p.cell",
    location: "point(p.lng, p.lat)",
  };
  const values = columns.map((name) => made[name] ?? `l.${name}`);
  const places = await placesOf(sql);
  await sql.unsafe(
    `
    with base as materialized (
      select *, row_number() over () - 1 as nth from listings where status = 'published' and expires_at > now() limit 250
    )
    insert into listings (${columns.join(", ")})
    select ${values.join(", ")}
    from generate_series(1, ${total} - (select count(*) from listings where status = 'published' and expires_at > now())) as n(i)
    join base l on l.nth = n.i % (select count(*) from base)
    join json_to_recordset($1::text::json) as p(nth int, quartier uuid, cell text, lng float8, lat float8)
      on p.nth = n.i::bigint * ${PLACE_STEP} % ${places.length}`,
    [JSON.stringify(places.map((place, nth) => ({ nth, ...place })))],
  );
  await sql`vacuum analyze listings`;
  const [open] = await sql<
    { count: number }[]
  >`select count(*)::int from listings where status = 'published' and expires_at > now()`;
  return open?.count ?? 0;
}
