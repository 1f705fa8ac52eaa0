CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint
CREATE INDEX "listings_place" ON "listings" USING gist ("city_id", "location") WHERE "status" = 'published';
