-- Matching finds its candidates by one index, which knows where, what and when; see docs/matching.md.
ALTER TABLE "listings" ADD COLUMN "cell_centre" "point";--> statement-breakpoint
-- Only H3 knows the centre of a cell. (step: fill-cell-centres)
--> statement-breakpoint
ALTER TABLE "listings" ALTER COLUMN "cell_centre" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "author_verified" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "listings" AS l SET "author_verified" = true FROM "memberships" AS m
  WHERE m."city_id" = l."city_id" AND m."id" = l."author_id" AND m."verified_helper_at" IS NOT NULL;--> statement-breakpoint
-- The share lock lets no verification of the author slip in before this listing is visible to it.
CREATE FUNCTION "copy_author_verified"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."author_verified" := coalesce((
    SELECT "verified_helper_at" IS NOT NULL FROM "memberships"
    WHERE "city_id" = NEW."city_id" AND "id" = NEW."author_id" FOR SHARE
  ), false);
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "listings_author_verified" BEFORE INSERT OR UPDATE OF "author_id", "author_verified" ON "listings"
  FOR EACH ROW EXECUTE FUNCTION "copy_author_verified"();--> statement-breakpoint
CREATE FUNCTION "pass_on_verified"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "listings" SET "author_verified" = NEW."verified_helper_at" IS NOT NULL
  WHERE "city_id" = NEW."city_id" AND "author_id" = NEW."id";
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "memberships_verified" AFTER UPDATE OF "verified_helper_at" ON "memberships" FOR EACH ROW
  WHEN ((OLD."verified_helper_at" IS NULL) <> (NEW."verified_helper_at" IS NULL)) EXECUTE FUNCTION "pass_on_verified"();--> statement-breakpoint
-- A word for each bit of `lib/listings/availability.ts`; `any` when nothing was said or when only the clock can say it.
CREATE FUNCTION public.slot_words(integer) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN coalesce($1, 0) = 0 THEN ARRAY['any'] ELSE array_remove(ARRAY[
    CASE WHEN $1 & 1 <> 0 THEN 's0' END, CASE WHEN $1 & 2 <> 0 THEN 's1' END, CASE WHEN $1 & 4 <> 0 THEN 's2' END, CASE WHEN $1 & 8 <> 0 THEN 's3' END,
    CASE WHEN $1 & 16 <> 0 THEN 's4' END, CASE WHEN $1 & 32 <> 0 THEN 's5' END, CASE WHEN $1 & 64 <> 0 THEN 's6' END, CASE WHEN $1 & 128 <> 0 THEN 's7' END,
    CASE WHEN $1 & 256 <> 0 THEN 's8' END, CASE WHEN $1 & 512 <> 0 THEN 's9' END, CASE WHEN $1 & 1024 <> 0 THEN 's10' END, CASE WHEN $1 & 2048 <> 0 THEN 's11' END,
    CASE WHEN $1 & 4096 <> 0 THEN 's12' END, CASE WHEN $1 & 8192 <> 0 THEN 's13' END, CASE WHEN $1 & 16384 <> 0 THEN 's14' END, CASE WHEN $1 & 32768 <> 0 THEN 's15' END,
    CASE WHEN $1 & 65536 <> 0 THEN 's16' END, CASE WHEN $1 & 131072 <> 0 THEN 's17' END, CASE WHEN $1 & 262144 <> 0 THEN 's18' END, CASE WHEN $1 & 524288 <> 0 THEN 's19' END,
    CASE WHEN $1 & 1048576 <> 0 THEN 's20' END, CASE WHEN $1 & 2097152 <> 0 THEN 's21' END, CASE WHEN $1 & 4194304 <> 0 THEN 's22' END, CASE WHEN $1 & 8388608 <> 0 THEN 's23' END,
    CASE WHEN $1 & 16777216 <> 0 THEN 's24' END, CASE WHEN $1 & 33554432 <> 0 THEN 's25' END, CASE WHEN $1 & 67108864 <> 0 THEN 's26' END, CASE WHEN $1 & 134217728 <> 0 THEN 's27' END
  ], NULL) END;--> statement-breakpoint
CREATE FUNCTION public.listing_traits(
  equipment public.equipment[], remote boolean, verified boolean,
  urgency public.urgency, needed_on date, needed_part public.day_part, availability integer
) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_to_tsvector(
    equipment::text[]
    || CASE WHEN remote THEN ARRAY['remote'] ELSE '{}' END
    || CASE WHEN verified THEN ARRAY['verified'] ELSE '{}' END
    || public.slot_words(CASE urgency
      WHEN 'today' THEN 0
      WHEN 'dated' THEN (
        CASE needed_part WHEN 'morning' THEN 1 WHEN 'noon' THEN 2 WHEN 'afternoon' THEN 4 WHEN 'evening' THEN 8 ELSE 15 END
      ) << (4 * (extract(isodow FROM needed_on)::int - 1))
      ELSE availability END)
  );--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "traits" "tsvector" GENERATED ALWAYS AS (public.listing_traits(equipment, remote, author_verified, urgency, needed_on, needed_part, availability)) STORED;--> statement-breakpoint
-- Web Mercator in degrees of longitude: near a place, lengths are the same in every direction, as they are in metres.
CREATE FUNCTION public.on_map(point) RETURNS point LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN point($1[0], degrees(asinh(tan(radians($1[1])))));--> statement-breakpoint
CREATE INDEX "listings_near" ON "listings"
  USING gist ("city_id", "kind", "category", public.on_map("cell_centre"), "traits" tsvector_ops (siglen = 32))
  WHERE "status" = 'published';--> statement-breakpoint
-- The rows changed as a whole: the choice of a plan needs to know.
ANALYZE "listings";
