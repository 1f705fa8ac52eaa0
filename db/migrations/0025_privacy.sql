CREATE TABLE "erasures" (
	"city_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "erasures_city_id_member_id_pk" PRIMARY KEY("city_id","member_id"),
	CONSTRAINT "erasures_reason" CHECK ("erasures"."reason" in ('asked', 'inactive', 'desk'))
);
--> statement-breakpoint
ALTER TABLE "desk_people" DROP CONSTRAINT "desk_people_phone";--> statement-breakpoint
ALTER TABLE "desk_people" DROP CONSTRAINT "desk_people_address";--> statement-breakpoint
ALTER TABLE "shared_contacts" DROP CONSTRAINT "shared_contacts_lengths";--> statement-breakpoint
DROP INDEX "desk_people_phone";--> statement-breakpoint
ALTER TABLE "desk_people" ADD COLUMN "phone_hash" text;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "leaving_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "erasures_age" ON "erasures" USING btree ("city_id","at");--> statement-breakpoint
CREATE INDEX "desk_people_phone_hash" ON "desk_people" USING btree ("city_id","phone_hash");--> statement-breakpoint
CREATE INDEX "memberships_leaving_since" ON "memberships" USING btree ("city_id","leaving_at") WHERE "memberships"."leaving_at" is not null and "memberships"."erased_at" is null;--> statement-breakpoint
CREATE INDEX "memberships_last_seen" ON "memberships" USING btree ("city_id","last_seen_at") WHERE "memberships"."erased_at" is null;--> statement-breakpoint
-- What is there already is sealed by the start that follows (`sealPlain`): SQL has no key. Everything that is written from now on is.
ALTER TABLE "desk_people" ADD CONSTRAINT "desk_people_sealed" CHECK ("desk_people"."phone" like 'k:%' and "desk_people"."phone_hash" is not null and ("desk_people"."address" = '' or "desk_people"."address" like 'k:%')) NOT VALID;--> statement-breakpoint
ALTER TABLE "shared_contacts" ADD CONSTRAINT "shared_contacts_sealed" CHECK (coalesce("shared_contacts"."phone", 'k:') like 'k:%' and coalesce("shared_contacts"."email", 'k:') like 'k:%' and coalesce("shared_contacts"."address", 'k:') like 'k:%') NOT VALID;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_leaving" CHECK ("memberships"."leaving_at" is null or "memberships"."suspended_at" is not null);--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_erased" CHECK ("memberships"."erased_at" is null or "memberships"."leaving_at" is not null);--> statement-breakpoint
-- Whoever leaves is suspended by that alone: nobody decided it, and there is no statement of reasons.
DROP TRIGGER "memberships_restriction_has_reasons" ON "memberships";--> statement-breakpoint
CREATE TRIGGER "memberships_restriction_has_reasons" BEFORE UPDATE OF "suspended_at", "limited_until", "closed_at" ON "memberships"
  FOR EACH ROW WHEN (
    (NEW."suspended_at" IS NOT NULL AND OLD."suspended_at" IS NULL AND NEW."suspended_at" IS DISTINCT FROM NEW."leaving_at")
    OR (NEW."limited_until" IS NOT NULL AND NEW."limited_until" IS DISTINCT FROM OLD."limited_until")
    OR (NEW."closed_at" IS NOT NULL AND OLD."closed_at" IS NULL)
  ) EXECUTE FUNCTION "member_restriction_has_reasons"();
