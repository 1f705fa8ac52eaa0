CREATE TABLE "listing_photos" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"listing_id" uuid,
	"draft_id" uuid,
	"position" smallint DEFAULT 0 NOT NULL,
	"alt" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" integer NOT NULL,
	"key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "listing_photos_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "listing_photos_of_listing" UNIQUE("city_id","listing_id","position"),
	CONSTRAINT "listing_photos_of_draft" UNIQUE("city_id","draft_id","position"),
	CONSTRAINT "listing_photos_key" UNIQUE("city_id","key"),
	CONSTRAINT "listing_photos_owner" CHECK (num_nonnulls("listing_photos"."listing_id", "listing_photos"."draft_id") <= 1),
	CONSTRAINT "listing_photos_position" CHECK ("listing_photos"."position" between 0 and 3),
	CONSTRAINT "listing_photos_alt" CHECK (length("listing_photos"."alt") between 3 and 150),
	CONSTRAINT "listing_photos_size" CHECK ("listing_photos"."width" between 1 and 1600 and "listing_photos"."height" between 1 and 1600),
	CONSTRAINT "listing_photos_file_key" CHECK ("listing_photos"."key" ~ '^[0-9a-f]{32}$')
);
--> statement-breakpoint
ALTER TABLE "listing_photos" ADD CONSTRAINT "listing_photos_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_photos" ADD CONSTRAINT "listing_photos_city_id_listing_id_listings_city_id_id_fk" FOREIGN KEY ("city_id","listing_id") REFERENCES "public"."listings"("city_id","id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_photos" ADD CONSTRAINT "listing_photos_city_id_draft_id_listing_drafts_city_id_id_fk" FOREIGN KEY ("city_id","draft_id") REFERENCES "public"."listing_drafts"("city_id","id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "listing_photos_loose" ON "listing_photos" USING btree ("city_id","created_at") WHERE "listing_photos"."listing_id" is null and "listing_photos"."draft_id" is null;--> statement-breakpoint
-- A listing or a draft that goes leaves its photos loose, with their city: the files are removed after, then the row.
ALTER TABLE "listing_photos"
	DROP CONSTRAINT "listing_photos_city_id_listing_id_listings_city_id_id_fk",
	DROP CONSTRAINT "listing_photos_city_id_draft_id_listing_drafts_city_id_id_fk",
	ADD CONSTRAINT "listing_photos_city_id_listing_id_listings_city_id_id_fk" FOREIGN KEY ("city_id","listing_id") REFERENCES "public"."listings"("city_id","id") ON DELETE SET NULL ("listing_id"),
	ADD CONSTRAINT "listing_photos_city_id_draft_id_listing_drafts_city_id_id_fk" FOREIGN KEY ("city_id","draft_id") REFERENCES "public"."listing_drafts"("city_id","id") ON DELETE SET NULL ("draft_id");--> statement-breakpoint
-- Checked at the end of a statement: two photos change places in one.
ALTER TABLE "listing_photos"
	DROP CONSTRAINT "listing_photos_of_listing",
	DROP CONSTRAINT "listing_photos_of_draft",
	ADD CONSTRAINT "listing_photos_of_listing" UNIQUE ("city_id","listing_id","position") DEFERRABLE INITIALLY IMMEDIATE,
	ADD CONSTRAINT "listing_photos_of_draft" UNIQUE ("city_id","draft_id","position") DEFERRABLE INITIALLY IMMEDIATE;
