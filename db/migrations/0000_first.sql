CREATE TYPE "public"."beneficiary" AS ENUM('self', 'other');--> statement-breakpoint
CREATE TYPE "public"."category" AS ENUM('shopping', 'pharmacy', 'printing', 'admin_help', 'digital_help', 'homework', 'language', 'visit', 'meals', 'transport', 'moving', 'repair', 'sewing', 'gardening', 'pets', 'childcare', 'tool_loan', 'donation', 'other');--> statement-breakpoint
CREATE TYPE "public"."equipment" AS ENUM('car', 'van', 'bike', 'cargo_bike', 'trolley', 'printer', 'computer', 'sewing_machine', 'tools', 'ladder', 'garden_tools', 'kitchen');--> statement-breakpoint
CREATE TYPE "public"."listing_kind" AS ENUM('request', 'offer');--> statement-breakpoint
CREATE TYPE "public"."language" AS ENUM('fr', 'en', 'ar', 'tr', 'es', 'pt', 'it', 'de', 'ru', 'uk', 'sq', 'zh', 'fa', 'so');--> statement-breakpoint
CREATE TYPE "public"."listing_action" AS ENUM('publish', 'submit', 'approve', 'pause', 'resume', 'fulfil', 'close', 'reopen', 'expire', 'remove', 'restore');--> statement-breakpoint
CREATE TYPE "public"."listing_status" AS ENUM('draft', 'pending', 'published', 'paused', 'fulfilled', 'closed', 'expired', 'removed');--> statement-breakpoint
CREATE TYPE "public"."day_part" AS ENUM('morning', 'noon', 'afternoon', 'evening');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('resident', 'moderator', 'agent', 'admin');--> statement-breakpoint
CREATE TYPE "public"."urgency" AS ENUM('today', 'dated', 'slots', 'flexible');--> statement-breakpoint
CREATE TABLE "cities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"centre" "point" NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cities_slug_unique" UNIQUE("slug"),
	CONSTRAINT "cities_slug" CHECK ("cities"."slug" ~ '^[a-z][a-z-]{2,40}$')
);
--> statement-breakpoint
CREATE TABLE "quartiers" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"population" integer NOT NULL,
	"area_km2" double precision NOT NULL,
	"centre" "point" NOT NULL,
	"neighbours" text[] NOT NULL,
	"cell_resolution" smallint NOT NULL,
	"boundary" jsonb NOT NULL,
	CONSTRAINT "quartiers_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "quartiers_slug" UNIQUE("city_id","slug"),
	CONSTRAINT "quartiers_population" CHECK ("quartiers"."population" >= 0),
	CONSTRAINT "quartiers_cell_resolution" CHECK ("quartiers"."cell_resolution" in (7, 8, 9))
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "rate_limits_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sign_in_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"binding_hash" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "sign_in_requests_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_verified_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email"),
	CONSTRAINT "users_email_lower" CHECK ("users"."email" = lower("users"."email") and length("users"."email") between 6 and 254)
);
--> statement-breakpoint
CREATE TABLE "listing_drafts" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid,
	"secret_hash" text,
	"answers" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "listing_drafts_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "listing_drafts_held" CHECK ("listing_drafts"."member_id" is not null or "listing_drafts"."secret_hash" is not null)
);
--> statement-breakpoint
CREATE TABLE "listing_events" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"action" "listing_action",
	"from_status" "listing_status",
	"to_status" "listing_status" NOT NULL,
	"actor_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "listing_events_city_id_id_pk" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"kind" "listing_kind" NOT NULL,
	"status" "listing_status" NOT NULL,
	"category" "category" NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"remote" boolean NOT NULL,
	"urgency" "urgency" NOT NULL,
	"needed_on" date,
	"needed_part" "day_part",
	"availability" integer NOT NULL,
	"languages" "language"[] NOT NULL,
	"equipment" "equipment"[] NOT NULL,
	"radius_m" integer NOT NULL,
	"capacity" smallint,
	"beneficiary" "beneficiary" NOT NULL,
	"quartier_id" uuid NOT NULL,
	"location" "point" NOT NULL,
	"cell" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "listings_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "listings_title" CHECK (length("listings"."title") between 8 and 90),
	CONSTRAINT "listings_body" CHECK (length("listings"."body") <= 1500),
	CONSTRAINT "listings_availability" CHECK ("listings"."availability" between 0 and 268435455),
	CONSTRAINT "listings_radius" CHECK ("listings"."radius_m" between 100 and 20000),
	CONSTRAINT "listings_capacity" CHECK (("listings"."kind" = 'offer' and "listings"."capacity" between 1 and 14) or ("listings"."kind" = 'request' and "listings"."capacity" is null)),
	CONSTRAINT "listings_urgency" CHECK (("listings"."urgency" = 'dated') = ("listings"."needed_on" is not null) and ("listings"."kind" = 'request' or "listings"."urgency" in ('slots', 'flexible'))),
	CONSTRAINT "listings_slots" CHECK ("listings"."urgency" <> 'slots' or "listings"."availability" > 0),
	CONSTRAINT "listings_published" CHECK ("listings"."status" <> 'published' or "listings"."published_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "matches" (
	"city_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"score" real NOT NULL,
	"reasons" jsonb NOT NULL,
	"inputs" jsonb NOT NULL,
	"declined_at" timestamp with time zone,
	"computed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "matches_city_id_request_id_offer_id_pk" PRIMARY KEY("city_id","request_id","offer_id"),
	CONSTRAINT "matches_score" CHECK ("matches"."score" between 0 and 1),
	CONSTRAINT "matches_pair" CHECK ("matches"."request_id" <> "matches"."offer_id")
);
--> statement-breakpoint
CREATE TABLE "blocks" (
	"city_id" uuid NOT NULL,
	"blocker_id" uuid NOT NULL,
	"blocked_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "blocks_city_id_blocker_id_blocked_id_pk" PRIMARY KEY("city_id","blocker_id","blocked_id"),
	CONSTRAINT "blocks_two_people" CHECK ("blocks"."blocker_id" <> "blocks"."blocked_id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"city_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"result" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_city_id_member_id_key_pk" PRIMARY KEY("city_id","member_id","key")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" "role" DEFAULT 'resident' NOT NULL,
	"first_name" text NOT NULL,
	"quartier_id" uuid NOT NULL,
	"home" "point",
	"languages" "language"[] NOT NULL,
	"adult_confirmed_at" timestamp with time zone NOT NULL,
	"verified_helper_at" timestamp with time zone,
	"suspended_at" timestamp with time zone,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "memberships_user" UNIQUE("city_id","user_id"),
	CONSTRAINT "memberships_first_name" CHECK (length("memberships"."first_name") between 1 and 40),
	CONSTRAINT "memberships_languages" CHECK (cardinality("memberships"."languages") between 1 and 14)
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"locale" text NOT NULL,
	"payload" jsonb NOT NULL,
	"business_key" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "outbox_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "outbox_business_key" UNIQUE("city_id","business_key"),
	CONSTRAINT "outbox_recipient" CHECK (length("outbox"."recipient") between 6 and 254)
);
--> statement-breakpoint
ALTER TABLE "quartiers" ADD CONSTRAINT "quartiers_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_drafts" ADD CONSTRAINT "listing_drafts_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_drafts" ADD CONSTRAINT "listing_drafts_city_id_member_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","member_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_events" ADD CONSTRAINT "listing_events_city_id_listing_id_listings_city_id_id_fk" FOREIGN KEY ("city_id","listing_id") REFERENCES "public"."listings"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_city_id_author_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","author_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_city_id_quartier_id_quartiers_city_id_id_fk" FOREIGN KEY ("city_id","quartier_id") REFERENCES "public"."quartiers"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_city_id_request_id_listings_city_id_id_fk" FOREIGN KEY ("city_id","request_id") REFERENCES "public"."listings"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_city_id_offer_id_listings_city_id_id_fk" FOREIGN KEY ("city_id","offer_id") REFERENCES "public"."listings"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_city_id_blocker_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","blocker_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_city_id_blocked_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","blocked_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_city_id_member_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","member_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_city_id_quartier_id_quartiers_city_id_id_fk" FOREIGN KEY ("city_id","quartier_id") REFERENCES "public"."quartiers"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_requests_expiry" ON "sign_in_requests" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "listing_drafts_member" ON "listing_drafts" USING btree ("city_id","member_id");--> statement-breakpoint
CREATE INDEX "listing_drafts_age" ON "listing_drafts" USING btree ("city_id","updated_at");--> statement-breakpoint
CREATE INDEX "listing_events_listing" ON "listing_events" USING btree ("city_id","listing_id");--> statement-breakpoint
CREATE INDEX "listings_open" ON "listings" USING btree ("city_id","status","kind","published_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "listings_matching" ON "listings" USING btree ("city_id","kind","category") WHERE "listings"."status" = 'published';--> statement-breakpoint
CREATE INDEX "listings_author" ON "listings" USING btree ("city_id","author_id");--> statement-breakpoint
CREATE INDEX "listings_expiry" ON "listings" USING btree ("city_id","expires_at") WHERE "listings"."status" in ('pending', 'published', 'paused');--> statement-breakpoint
CREATE INDEX "matches_offer" ON "matches" USING btree ("city_id","offer_id","score" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "matches_request" ON "matches" USING btree ("city_id","request_id","score" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "blocks_blocked" ON "blocks" USING btree ("city_id","blocked_id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_age" ON "idempotency_keys" USING btree ("city_id","created_at");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("city_id","created_at") WHERE "outbox"."sent_at" is null;