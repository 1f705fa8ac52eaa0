-- Whom the dispatcher asks, how far each request got, and what became of it. An invitation outlives its offer: `ON DELETE
-- set null` names the one column to empty (by hand).
CREATE TYPE "public"."dispatch_state" AS ENUM('open', 'helped', 'ended');--> statement-breakpoint
CREATE TYPE "public"."invitation_answer" AS ENUM('can', 'not_this_time', 'not_this_kind', 'expired', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."ladder_event" AS ENUM('nobody', 'desk', 'asked', 'helped', 'taken');--> statement-breakpoint
CREATE TYPE "public"."ladder_step" AS ENUM('near', 'wider', 'close', 'desk');--> statement-breakpoint
CREATE TABLE "dispatches" (
	"city_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"state" "dispatch_state" NOT NULL,
	"step" "ladder_step" NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"waves" smallint NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"next_at" timestamp with time zone,
	"handed_at" timestamp with time zone,
	"taken_at" timestamp with time zone,
	"taken_by" uuid,
	CONSTRAINT "dispatches_city_id_request_id_pk" PRIMARY KEY("city_id","request_id"),
	CONSTRAINT "dispatches_waves" CHECK ("dispatches"."waves" >= 0),
	CONSTRAINT "dispatches_handed" CHECK ("dispatches"."step" <> 'desk' or "dispatches"."handed_at" is not null),
	CONSTRAINT "dispatches_taken" CHECK (("dispatches"."taken_at" is null) = ("dispatches"."taken_by" is null))
);
--> statement-breakpoint
CREATE TABLE "ladder_events" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"event" "ladder_event" NOT NULL,
	"step" "ladder_step" NOT NULL,
	"people" smallint DEFAULT 0 NOT NULL,
	"deadline_at" timestamp with time zone,
	"actor_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "ladder_events_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "ladder_events_asked" CHECK (("ladder_events"."event" = 'asked') = ("ladder_events"."people" > 0 and "ladder_events"."deadline_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "helper_records" (
	"city_id" uuid NOT NULL,
	"helper_id" uuid NOT NULL,
	"asked" integer NOT NULL,
	"accepted" integer NOT NULL,
	"completed" integer NOT NULL,
	CONSTRAINT "helper_records_city_id_helper_id_pk" PRIMARY KEY("city_id","helper_id"),
	CONSTRAINT "helper_records_order" CHECK ("helper_records"."asked" >= "helper_records"."accepted" and "helper_records"."accepted" >= "helper_records"."completed" and "helper_records"."completed" >= 0)
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"offer_id" uuid,
	"helper_id" uuid NOT NULL,
	"step" "ladder_step" NOT NULL,
	"wave" smallint NOT NULL,
	"score" real NOT NULL,
	"reasons" jsonb NOT NULL,
	"inputs" jsonb NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"deadline_at" timestamp with time zone NOT NULL,
	"answer" "invitation_answer",
	"answered_at" timestamp with time zone,
	CONSTRAINT "invitations_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "invitations_once" UNIQUE("city_id","request_id","helper_id"),
	CONSTRAINT "invitations_wave" CHECK ("invitations"."wave" >= 1),
	CONSTRAINT "invitations_score" CHECK ("invitations"."score" between 0 and 1),
	CONSTRAINT "invitations_deadline" CHECK ("invitations"."deadline_at" > "invitations"."sent_at"),
	CONSTRAINT "invitations_answered" CHECK (("invitations"."answer" is null) = ("invitations"."answered_at" is null))
);
--> statement-breakpoint
CREATE TABLE "muted_categories" (
	"city_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"category" "category" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "muted_categories_city_id_member_id_category_pk" PRIMARY KEY("city_id","member_id","category")
);
--> statement-breakpoint
ALTER TABLE "cities" ADD COLUMN "matching" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_city_id_request_id_listings_city_id_id_fk" FOREIGN KEY ("city_id","request_id") REFERENCES "public"."listings"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_city_id_taken_by_memberships_city_id_id_fk" FOREIGN KEY ("city_id","taken_by") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ladder_events" ADD CONSTRAINT "ladder_events_city_id_request_id_listings_city_id_id_fk" FOREIGN KEY ("city_id","request_id") REFERENCES "public"."listings"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ladder_events" ADD CONSTRAINT "ladder_events_city_id_actor_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","actor_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helper_records" ADD CONSTRAINT "helper_records_city_id_helper_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","helper_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_city_id_request_id_listings_city_id_id_fk" FOREIGN KEY ("city_id","request_id") REFERENCES "public"."listings"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_city_id_offer_id_listings_city_id_id_fk" FOREIGN KEY ("city_id","offer_id") REFERENCES "public"."listings"("city_id","id") ON DELETE set null ("offer_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_city_id_helper_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","helper_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "muted_categories" ADD CONSTRAINT "muted_categories_city_id_member_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","member_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dispatches_due" ON "dispatches" USING btree ("city_id","next_at") WHERE "dispatches"."state" = 'open' and "dispatches"."next_at" is not null;--> statement-breakpoint
CREATE INDEX "dispatches_live" ON "dispatches" USING btree ("city_id","request_id") WHERE "dispatches"."state" <> 'ended';--> statement-breakpoint
CREATE INDEX "dispatches_desk" ON "dispatches" USING btree ("city_id","handed_at") WHERE "dispatches"."state" = 'open' and "dispatches"."handed_at" is not null;--> statement-breakpoint
CREATE INDEX "ladder_events_request" ON "ladder_events" USING btree ("city_id","request_id","at");--> statement-breakpoint
CREATE INDEX "invitations_helper" ON "invitations" USING btree ("city_id","helper_id","sent_at");--> statement-breakpoint
CREATE INDEX "invitations_offer" ON "invitations" USING btree ("city_id","offer_id");--> statement-breakpoint
CREATE INDEX "invitations_due" ON "invitations" USING btree ("city_id","deadline_at") WHERE "invitations"."answer" is null;--> statement-breakpoint
-- The record of a helper counts what was answered, and what nobody answered in time; not what was withdrawn.
CREATE FUNCTION "count_invitation_answer"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before_answer invitation_answer := CASE WHEN TG_OP = 'UPDATE' THEN OLD."answer" END;
  more_asked integer := (coalesce(NEW."answer", 'withdrawn') <> 'withdrawn')::int - (coalesce(before_answer, 'withdrawn') <> 'withdrawn')::int;
  more_accepted integer := (NEW."answer" IS NOT DISTINCT FROM 'can')::int - (before_answer IS NOT DISTINCT FROM 'can')::int;
BEGIN
  IF more_asked <> 0 OR more_accepted <> 0 THEN
    INSERT INTO "helper_records" ("city_id", "helper_id", "asked", "accepted", "completed")
    VALUES (NEW."city_id", NEW."helper_id", 0, 0, 0) ON CONFLICT DO NOTHING;
    UPDATE "helper_records" SET "asked" = "asked" + more_asked, "accepted" = "accepted" + more_accepted
    WHERE "city_id" = NEW."city_id" AND "helper_id" = NEW."helper_id";
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "invitations_counted" AFTER INSERT OR UPDATE OF "answer" ON "invitations"
  FOR EACH ROW EXECUTE FUNCTION "count_invitation_answer"();--> statement-breakpoint
-- A help that began with "Je peux" and was done.
CREATE FUNCTION "count_exchange_done"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "helper_records" SET "completed" = "completed" + 1
  WHERE "city_id" = NEW."city_id" AND "helper_id" = NEW."helper_id" AND "completed" < "accepted"
    AND EXISTS (
      SELECT FROM "invitations" AS i
      WHERE i."city_id" = NEW."city_id" AND i."request_id" = NEW."request_id" AND i."helper_id" = NEW."helper_id"
        AND i."answer" = 'can'
    );
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "exchanges_done_inserted" AFTER INSERT ON "exchanges" FOR EACH ROW
  WHEN (NEW."status" = 'done') EXECUTE FUNCTION "count_exchange_done"();--> statement-breakpoint
CREATE TRIGGER "exchanges_done" AFTER UPDATE OF "status" ON "exchanges" FOR EACH ROW
  WHEN (NEW."status" = 'done' AND OLD."status" <> 'done') EXECUTE FUNCTION "count_exchange_done"();
