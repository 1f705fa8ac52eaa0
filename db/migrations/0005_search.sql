-- Words with accents, spelling mistakes, and indexes that begin with the city: all three need no superuser.
CREATE EXTENSION IF NOT EXISTS unaccent;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gin;--> statement-breakpoint
-- French stems of words whose accents were taken off, so that "imprimée", "Imprimées" and "imprimee" are one word.
CREATE TEXT SEARCH CONFIGURATION public.coup_de_main_fr (COPY = pg_catalog.french);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION public.coup_de_main_fr
  ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.french_stem;--> statement-breakpoint
-- The two-argument form depends on no search path, which is what makes it safe to call immutable.
CREATE FUNCTION public.folded(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(public.unaccent('public.unaccent', $1));--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('public.coup_de_main_fr', title), 'A') || setweight(to_tsvector('public.coup_de_main_fr', body), 'B')) STORED;--> statement-breakpoint
CREATE INDEX "listings_newest" ON "listings" USING btree ("city_id","published_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "listings"."status" = 'published';--> statement-breakpoint
CREATE INDEX "listings_category" ON "listings" USING btree ("city_id","category","published_at" DESC NULLS FIRST) WHERE "listings"."status" = 'published';--> statement-breakpoint
CREATE INDEX "listings_quartier" ON "listings" USING btree ("city_id","quartier_id","published_at" DESC NULLS FIRST) WHERE "listings"."status" = 'published';--> statement-breakpoint
CREATE INDEX "listings_search" ON "listings" USING gin ("city_id","search") WITH (fastupdate=false) WHERE "listings"."status" = 'published';--> statement-breakpoint
-- Titles that hold a word close to a mistyped one.
CREATE INDEX "listings_title_trigrams" ON "listings" USING gin ("city_id", public.folded("title") public.gin_trgm_ops) WITH (fastupdate=false) WHERE "status" = 'published';
