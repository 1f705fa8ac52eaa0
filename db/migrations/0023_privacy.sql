CREATE TABLE "erasures" (
	"city_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "erasures_city_id_member_id_pk" PRIMARY KEY("city_id","member_id"),
	CONSTRAINT "erasures_reason" CHECK ("erasures"."reason" in ('asked', 'inactive', 'desk'))
);
--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "leaving_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "erasures_age" ON "erasures" USING btree ("city_id","at");--> statement-breakpoint
CREATE INDEX "memberships_leaving_since" ON "memberships" USING btree ("city_id","leaving_at") WHERE "memberships"."leaving_at" is not null and "memberships"."erased_at" is null;--> statement-breakpoint
CREATE INDEX "memberships_last_seen" ON "memberships" USING btree ("city_id","last_seen_at") WHERE "memberships"."erased_at" is null;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_leaving" CHECK ("memberships"."leaving_at" is null or "memberships"."suspended_at" is not null);--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_erased" CHECK ("memberships"."erased_at" is null or "memberships"."leaving_at" is not null);