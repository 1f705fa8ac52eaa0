-- An exchange outlives its listings: `ON DELETE set null` names the one column to empty, as `city_id` stays (by hand).
CREATE TYPE "public"."exchange_status" AS ENUM('proposed', 'accepted', 'done', 'declined', 'withdrawn', 'expired', 'cancelled', 'no_show');--> statement-breakpoint
ALTER TYPE "public"."listing_action" ADD VALUE 'confirm';--> statement-breakpoint
ALTER TYPE "public"."listing_action" ADD VALUE 'renew';--> statement-breakpoint
ALTER TYPE "public"."listing_action" ADD VALUE 'delete';--> statement-breakpoint
ALTER TYPE "public"."listing_action" ADD VALUE 'undo';--> statement-breakpoint
ALTER TYPE "public"."listing_status" ADD VALUE 'deleted';--> statement-breakpoint
CREATE TABLE "exchanges" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid,
	"offer_id" uuid,
	"helper_id" uuid NOT NULL,
	"beneficiary_id" uuid NOT NULL,
	"status" "exchange_status" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"accepted_at" timestamp with time zone,
	"week" date,
	CONSTRAINT "exchanges_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "exchanges_two_people" CHECK ("exchanges"."helper_id" <> "exchanges"."beneficiary_id"),
	CONSTRAINT "exchanges_monday" CHECK (extract(isodow from "exchanges"."week") = 1),
	CONSTRAINT "exchanges_week" CHECK (("exchanges"."accepted_at" is null) = ("exchanges"."week" is null)),
	CONSTRAINT "exchanges_accepted" CHECK ("exchanges"."status" not in ('accepted', 'done', 'no_show') or "exchanges"."accepted_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "listing_versions" (
	"city_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"editor_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"changes" jsonb NOT NULL,
	CONSTRAINT "listing_versions_city_id_listing_id_version_pk" PRIMARY KEY("city_id","listing_id","version"),
	CONSTRAINT "listing_versions_changes" CHECK ("listing_versions"."changes" <> '{}'::jsonb)
);
--> statement-breakpoint
DROP INDEX "listings_expiry";--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "confirmation_round" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "confirmation_asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_city_id_helper_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","helper_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_city_id_beneficiary_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","beneficiary_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_city_id_request_id_listings_city_id_id_fk" FOREIGN KEY ("city_id","request_id") REFERENCES "public"."listings"("city_id","id") ON DELETE set null ("request_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_city_id_offer_id_listings_city_id_id_fk" FOREIGN KEY ("city_id","offer_id") REFERENCES "public"."listings"("city_id","id") ON DELETE set null ("offer_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_versions" ADD CONSTRAINT "listing_versions_city_id_listing_id_listings_city_id_id_fk" FOREIGN KEY ("city_id","listing_id") REFERENCES "public"."listings"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_versions" ADD CONSTRAINT "listing_versions_city_id_editor_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","editor_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exchanges_capacity" ON "exchanges" USING btree ("city_id","offer_id","week");--> statement-breakpoint
CREATE INDEX "exchanges_request" ON "exchanges" USING btree ("city_id","request_id");--> statement-breakpoint
CREATE INDEX "exchanges_helper" ON "exchanges" USING btree ("city_id","helper_id");--> statement-breakpoint
CREATE INDEX "exchanges_beneficiary" ON "exchanges" USING btree ("city_id","beneficiary_id");--> statement-breakpoint
CREATE UNIQUE INDEX "exchanges_open_pair" ON "exchanges" USING btree ("city_id","request_id","offer_id") WHERE "exchanges"."status" in ('proposed', 'accepted');--> statement-breakpoint
CREATE INDEX "listings_to_confirm" ON "listings" USING btree ("city_id","expires_at") WHERE "listings"."status" = 'published' and "listings"."kind" = 'offer' and "listings"."confirmation_asked_at" is null;--> statement-breakpoint
CREATE INDEX "listings_expiry" ON "listings" USING btree ("city_id","expires_at") WHERE "listings"."status" in ('pending', 'published') or ("listings"."status" = 'paused' and "listings"."kind" = 'request');--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_confirmation" CHECK ("listings"."confirmation_asked_at" is null or "listings"."kind" = 'offer');