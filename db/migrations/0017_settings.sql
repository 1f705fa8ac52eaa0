CREATE TABLE "role_offers" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" "role" NOT NULL,
	"locale" "locale" NOT NULL,
	"offered_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "role_offers_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "role_offers_address" UNIQUE("city_id","email"),
	CONSTRAINT "role_offers_role" CHECK ("role_offers"."role" <> 'resident'),
	CONSTRAINT "role_offers_email" CHECK ("role_offers"."email" = lower("role_offers"."email") and length("role_offers"."email") between 6 and 254)
);
--> statement-breakpoint
CREATE TABLE "setting_changes" (
	"city_id" uuid NOT NULL,
	"page" text NOT NULL,
	"before" jsonb NOT NULL,
	"changed_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "setting_changes_city_id_page_pk" PRIMARY KEY("city_id","page")
);
--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "role_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "role_offers" ADD CONSTRAINT "role_offers_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_offers" ADD CONSTRAINT "role_offers_city_id_offered_by_memberships_city_id_id_fk" FOREIGN KEY ("city_id","offered_by") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_changes" ADD CONSTRAINT "setting_changes_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setting_changes" ADD CONSTRAINT "setting_changes_city_id_changed_by_memberships_city_id_id_fk" FOREIGN KEY ("city_id","changed_by") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;