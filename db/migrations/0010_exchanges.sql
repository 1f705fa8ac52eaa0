-- Exchanges and conversations. `ON DELETE set null` names the one column to empty, and what was there is carried over (by hand).
CREATE TYPE "public"."appointment_state" AS ENUM('proposed', 'agreed', 'replaced', 'dropped');--> statement-breakpoint
CREATE TYPE "public"."line_event" AS ENUM('accept', 'decline', 'pass_over', 'withdraw', 'expire', 'cancel', 'release', 'lapse', 'complete', 'miss', 'propose', 'suggest_time', 'agree_time', 'drop_time', 'leave');--> statement-breakpoint
CREATE TYPE "public"."outcome" AS ENUM('nobody_available', 'nobody_answered', 'no_message', 'did_not_come', 'helped', 'helped_otherwise', 'no_longer_needed', 'lost_from_view');--> statement-breakpoint
CREATE TYPE "public"."exchange_party" AS ENUM('helper', 'beneficiary');--> statement-breakpoint
CREATE TYPE "public"."report_reason" AS ENUM('money', 'insult', 'harassment', 'scam', 'danger', 'no_show', 'other');--> statement-breakpoint
ALTER TYPE "public"."ladder_event" ADD VALUE 'resumed';--> statement-breakpoint
ALTER TYPE "public"."listing_action" ADD VALUE 'look_again';--> statement-breakpoint
CREATE TABLE "conversation_members" (
	"city_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"read_seq" integer DEFAULT 0 NOT NULL,
	"read_at" timestamp with time zone,
	"told_seq" integer DEFAULT 0 NOT NULL,
	"left_at" timestamp with time zone,
	"locale" text,
	CONSTRAINT "conversation_members_city_id_conversation_id_member_id_pk" PRIMARY KEY("city_id","conversation_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"listing_id" uuid,
	"kind" "listing_kind" NOT NULL,
	"category" "category" NOT NULL,
	"title" text NOT NULL,
	"low_id" uuid NOT NULL,
	"high_id" uuid NOT NULL,
	"last_seq" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "conversations_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "conversations_pair" UNIQUE("city_id","listing_id","low_id","high_id"),
	CONSTRAINT "conversations_order" CHECK ("conversations"."low_id" < "conversations"."high_id")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"city_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"author_id" uuid,
	"body" text,
	"event" "line_event",
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"key" uuid,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "messages_city_id_conversation_id_seq_pk" PRIMARY KEY("city_id","conversation_id","seq"),
	CONSTRAINT "messages_key" UNIQUE("city_id","conversation_id","author_id","key"),
	CONSTRAINT "messages_one_of" CHECK (("messages"."body" is null) <> ("messages"."event" is null)),
	CONSTRAINT "messages_body" CHECK (length("messages"."body") between 1 and 2000),
	CONSTRAINT "messages_written" CHECK ("messages"."body" is null or ("messages"."author_id" is not null and "messages"."key" is not null))
);
--> statement-breakpoint
CREATE TABLE "report_messages" (
	"city_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_messages_city_id_report_id_seq_pk" PRIMARY KEY("city_id","report_id","seq")
);
--> statement-breakpoint
CREATE TABLE "report_readings" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"reader_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_readings_city_id_id_pk" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reporter_id" uuid NOT NULL,
	"reported_id" uuid NOT NULL,
	"conversation_id" uuid,
	"reason" "report_reason" NOT NULL,
	"note" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"answer" text,
	CONSTRAINT "reports_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "reports_two_people" CHECK ("reports"."reporter_id" <> "reports"."reported_id"),
	CONSTRAINT "reports_note" CHECK (length("reports"."note") <= 1000),
	CONSTRAINT "reports_closed" CHECK (("reports"."closed_at" is null) = ("reports"."closed_by" is null) and ("reports"."closed_at" is null) = ("reports"."answer" is null))
);
--> statement-breakpoint
CREATE TABLE "appointments" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"exchange_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"minutes" smallint NOT NULL,
	"place" text NOT NULL,
	"proposed_by" "exchange_party" NOT NULL,
	"state" "appointment_state" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"agreed_at" timestamp with time zone,
	"asked_at" timestamp with time zone,
	"helper_confirmed_at" timestamp with time zone,
	"beneficiary_confirmed_at" timestamp with time zone,
	"helper_wants_reminder" boolean DEFAULT false NOT NULL,
	"beneficiary_wants_reminder" boolean DEFAULT false NOT NULL,
	"reminded_at" timestamp with time zone,
	CONSTRAINT "appointments_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "appointments_minutes" CHECK ("appointments"."minutes" between 15 and 600),
	CONSTRAINT "appointments_place" CHECK (length("appointments"."place") <= 120),
	CONSTRAINT "appointments_agreed_at" CHECK ("appointments"."state" <> 'agreed' or "appointments"."agreed_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "contact_reveals" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"exchange_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"viewer_id" uuid NOT NULL,
	"fields" text[] NOT NULL,
	"shared_at" timestamp with time zone NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "contact_reveals_city_id_id_pk" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
CREATE TABLE "shared_contacts" (
	"city_id" uuid NOT NULL,
	"exchange_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"phone" text,
	"email" text,
	"address" text,
	"shared_at" timestamp with time zone NOT NULL,
	CONSTRAINT "shared_contacts_city_id_exchange_id_member_id_pk" PRIMARY KEY("city_id","exchange_id","member_id"),
	CONSTRAINT "shared_contacts_something" CHECK ("shared_contacts"."phone" is not null or "shared_contacts"."email" is not null or "shared_contacts"."address" is not null),
	CONSTRAINT "shared_contacts_lengths" CHECK (length("shared_contacts"."phone") <= 30 and length("shared_contacts"."email") <= 254 and length("shared_contacts"."address") <= 200)
);
--> statement-breakpoint
CREATE TABLE "thanks" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"exchange_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"recipient_id" uuid NOT NULL,
	"body" text NOT NULL,
	"is_public" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"reviewed_at" timestamp with time zone,
	"reviewed_by" uuid,
	"approved" boolean,
	CONSTRAINT "thanks_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "thanks_body" CHECK (length("thanks"."body") between 1 and 280),
	CONSTRAINT "thanks_reviewed" CHECK (("thanks"."approved" is null) = ("thanks"."reviewed_at" is null) and ("thanks"."reviewed_at" is null) = ("thanks"."reviewed_by" is null))
);
--> statement-breakpoint
DROP INDEX "exchanges_helper";--> statement-breakpoint
DROP INDEX "exchanges_beneficiary";--> statement-breakpoint
DROP INDEX "exchanges_open_pair";--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "conversation_id" uuid;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "proposed_by" "exchange_party" DEFAULT 'helper' NOT NULL;--> statement-breakpoint
ALTER TABLE "exchanges" ALTER COLUMN "proposed_by" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "expires_at" timestamp with time zone DEFAULT now() + interval '5 days' NOT NULL;--> statement-breakpoint
ALTER TABLE "exchanges" ALTER COLUMN "expires_at" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "ended_by" "exchange_party";--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "outcome" "outcome";--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "absent" "exchange_party";--> statement-breakpoint
ALTER TABLE "exchanges" ADD COLUMN "asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "people_wanted" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "outcome" "outcome";--> statement-breakpoint
ALTER TABLE "conversation_members" ADD CONSTRAINT "conversation_members_city_id_conversation_id_conversations_city_id_id_fk" FOREIGN KEY ("city_id","conversation_id") REFERENCES "public"."conversations"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_members" ADD CONSTRAINT "conversation_members_city_id_member_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","member_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_city_id_listing_id_listings_city_id_id_fk" FOREIGN KEY ("city_id","listing_id") REFERENCES "public"."listings"("city_id","id") ON DELETE set null ("listing_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_city_id_low_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","low_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_city_id_high_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","high_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_city_id_conversation_id_conversations_city_id_id_fk" FOREIGN KEY ("city_id","conversation_id") REFERENCES "public"."conversations"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_city_id_author_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","author_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_messages" ADD CONSTRAINT "report_messages_city_id_report_id_reports_city_id_id_fk" FOREIGN KEY ("city_id","report_id") REFERENCES "public"."reports"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_messages" ADD CONSTRAINT "report_messages_city_id_author_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","author_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_readings" ADD CONSTRAINT "report_readings_city_id_report_id_reports_city_id_id_fk" FOREIGN KEY ("city_id","report_id") REFERENCES "public"."reports"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_readings" ADD CONSTRAINT "report_readings_city_id_reader_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","reader_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_city_id_reporter_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","reporter_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_city_id_reported_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","reported_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_city_id_closed_by_memberships_city_id_id_fk" FOREIGN KEY ("city_id","closed_by") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_city_id_conversation_id_conversations_city_id_id_fk" FOREIGN KEY ("city_id","conversation_id") REFERENCES "public"."conversations"("city_id","id") ON DELETE set null ("conversation_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_city_id_exchange_id_exchanges_city_id_id_fk" FOREIGN KEY ("city_id","exchange_id") REFERENCES "public"."exchanges"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_reveals" ADD CONSTRAINT "contact_reveals_city_id_exchange_id_exchanges_city_id_id_fk" FOREIGN KEY ("city_id","exchange_id") REFERENCES "public"."exchanges"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_reveals" ADD CONSTRAINT "contact_reveals_city_id_owner_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","owner_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_reveals" ADD CONSTRAINT "contact_reveals_city_id_viewer_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","viewer_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_contacts" ADD CONSTRAINT "shared_contacts_city_id_exchange_id_exchanges_city_id_id_fk" FOREIGN KEY ("city_id","exchange_id") REFERENCES "public"."exchanges"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_contacts" ADD CONSTRAINT "shared_contacts_city_id_member_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","member_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_city_id_exchange_id_exchanges_city_id_id_fk" FOREIGN KEY ("city_id","exchange_id") REFERENCES "public"."exchanges"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_city_id_author_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","author_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_city_id_recipient_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","recipient_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_city_id_reviewed_by_memberships_city_id_id_fk" FOREIGN KEY ("city_id","reviewed_by") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conversation_members_member" ON "conversation_members" USING btree ("city_id","member_id");--> statement-breakpoint
CREATE INDEX "conversations_age" ON "conversations" USING btree ("city_id","updated_at");--> statement-breakpoint
CREATE INDEX "report_readings_report" ON "report_readings" USING btree ("city_id","report_id","at");--> statement-breakpoint
CREATE INDEX "reports_open" ON "reports" USING btree ("city_id","created_at") WHERE "reports"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "reports_reported" ON "reports" USING btree ("city_id","reported_id");--> statement-breakpoint
CREATE INDEX "reports_reporter" ON "reports" USING btree ("city_id","reporter_id");--> statement-breakpoint
CREATE INDEX "appointments_exchange" ON "appointments" USING btree ("city_id","exchange_id","created_at");--> statement-breakpoint
CREATE INDEX "appointments_agreed" ON "appointments" USING btree ("city_id","starts_at") WHERE "appointments"."state" = 'agreed';--> statement-breakpoint
CREATE UNIQUE INDEX "appointments_one_proposed" ON "appointments" USING btree ("city_id","exchange_id") WHERE "appointments"."state" = 'proposed';--> statement-breakpoint
CREATE UNIQUE INDEX "appointments_one_agreed" ON "appointments" USING btree ("city_id","exchange_id") WHERE "appointments"."state" = 'agreed';--> statement-breakpoint
CREATE UNIQUE INDEX "contact_reveals_once" ON "contact_reveals" USING btree ("city_id","exchange_id","owner_id","viewer_id","shared_at");--> statement-breakpoint
CREATE INDEX "contact_reveals_owner" ON "contact_reveals" USING btree ("city_id","owner_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "thanks_once" ON "thanks" USING btree ("city_id","exchange_id","author_id");--> statement-breakpoint
CREATE INDEX "thanks_to_review" ON "thanks" USING btree ("city_id","created_at") WHERE "thanks"."is_public" and "thanks"."approved" is null;--> statement-breakpoint
CREATE INDEX "thanks_shown" ON "thanks" USING btree ("city_id","created_at" DESC NULLS LAST) WHERE "thanks"."is_public" and "thanks"."approved";--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_city_id_conversation_id_conversations_city_id_id_fk" FOREIGN KEY ("city_id","conversation_id") REFERENCES "public"."conversations"("city_id","id") ON DELETE set null ("conversation_id") ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exchanges_conversation" ON "exchanges" USING btree ("city_id","conversation_id");--> statement-breakpoint
CREATE INDEX "exchanges_unanswered" ON "exchanges" USING btree ("city_id","expires_at") WHERE "exchanges"."status" = 'proposed';--> statement-breakpoint
CREATE INDEX "exchanges_agreed" ON "exchanges" USING btree ("city_id","accepted_at") WHERE "exchanges"."status" = 'accepted';--> statement-breakpoint
CREATE INDEX "exchanges_helper" ON "exchanges" USING btree ("city_id","helper_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "exchanges_beneficiary" ON "exchanges" USING btree ("city_id","beneficiary_id","created_at" DESC NULLS LAST);--> statement-breakpoint
-- What was there before: each exchange gets its conversation, and each that ended gets an end.
UPDATE "exchanges" SET "ended_at" = coalesce("accepted_at", "created_at"),
  "outcome" = (CASE "status" WHEN 'done' THEN 'helped' WHEN 'no_show' THEN 'did_not_come' WHEN 'expired' THEN 'nobody_answered'
    WHEN 'declined' THEN 'helped_otherwise' ELSE 'no_longer_needed' END)::outcome,
  "absent" = CASE "status" WHEN 'no_show' THEN 'helper'::exchange_party END
WHERE "status" NOT IN ('proposed', 'accepted');--> statement-breakpoint
INSERT INTO "conversations" ("city_id", "id", "listing_id", "kind", "category", "title", "low_id", "high_id", "created_at", "updated_at")
SELECT DISTINCT ON (l."city_id", l."id", least(e."helper_id", e."beneficiary_id"), greatest(e."helper_id", e."beneficiary_id"))
  l."city_id", gen_random_uuid(), l."id", l."kind", l."category", l."title",
  least(e."helper_id", e."beneficiary_id"), greatest(e."helper_id", e."beneficiary_id"), e."created_at", e."created_at"
FROM "exchanges" AS e JOIN "listings" AS l ON l."city_id" = e."city_id" AND l."id" = coalesce(e."request_id", e."offer_id")
ORDER BY l."city_id", l."id", least(e."helper_id", e."beneficiary_id"), greatest(e."helper_id", e."beneficiary_id"), e."created_at";--> statement-breakpoint
INSERT INTO "conversation_members" ("city_id", "conversation_id", "member_id")
SELECT c."city_id", c."id", m."id" FROM "conversations" AS c CROSS JOIN LATERAL (VALUES (c."low_id"), (c."high_id")) AS m ("id");--> statement-breakpoint
-- One that goes on for each conversation: an older double of it keeps none.
UPDATE "exchanges" AS e SET "conversation_id" = c."id"
FROM "conversations" AS c
WHERE c."city_id" = e."city_id" AND c."listing_id" = coalesce(e."request_id", e."offer_id")
  AND c."low_id" = least(e."helper_id", e."beneficiary_id") AND c."high_id" = greatest(e."helper_id", e."beneficiary_id")
  AND (e."ended_at" IS NOT NULL OR NOT EXISTS (
    SELECT FROM "exchanges" AS other
    WHERE other."city_id" = e."city_id" AND other."ended_at" IS NULL
      AND coalesce(other."request_id", other."offer_id") = c."listing_id"
      AND least(other."helper_id", other."beneficiary_id") = c."low_id"
      AND greatest(other."helper_id", other."beneficiary_id") = c."high_id" AND other."id" > e."id"
  ));--> statement-breakpoint
CREATE UNIQUE INDEX "exchanges_open_pair" ON "exchanges" USING btree ("city_id","conversation_id") WHERE "exchanges"."status" in ('proposed', 'accepted');--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_ended" CHECK (("exchanges"."status" in ('proposed', 'accepted')) = ("exchanges"."ended_at" is null));--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_outcome" CHECK (("exchanges"."ended_at" is null) = ("exchanges"."outcome" is null));--> statement-breakpoint
ALTER TABLE "exchanges" ADD CONSTRAINT "exchanges_absent" CHECK (("exchanges"."status" = 'no_show') = ("exchanges"."absent" is not null));--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_people" CHECK ("listings"."people_wanted" between 1 and (case "listings"."kind" when 'request' then 10 else 1 end));--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_outcome" CHECK ("listings"."outcome" is null or "listings"."kind" = 'request');--> statement-breakpoint
ALTER TABLE "helper_records" ADD COLUMN "excused" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "helper_records" DROP CONSTRAINT "helper_records_order";--> statement-breakpoint
ALTER TABLE "helper_records" ADD CONSTRAINT "helper_records_order" CHECK ("helper_records"."asked" >= "helper_records"."accepted" and "helper_records"."accepted" >= "helper_records"."completed" + "helper_records"."excused" and "helper_records"."completed" >= 0 and "helper_records"."excused" >= 0);--> statement-breakpoint
-- A help that began with "Je peux" and ended: done, or fell away through no fault of the helper.
CREATE OR REPLACE FUNCTION "count_exchange_done"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  done integer := (NEW."status" = 'done')::int;
  fell_away integer := (
    NEW."status" IN ('declined', 'expired') OR (NEW."status" = 'no_show' AND NEW."absent" = 'beneficiary')
    OR (NEW."status" = 'cancelled' AND NEW."ended_by" IS NOT DISTINCT FROM 'beneficiary')
  )::int;
BEGIN
  IF done + fell_away > 0 THEN
    UPDATE "helper_records" SET "completed" = "completed" + done, "excused" = "excused" + fell_away
    WHERE "city_id" = NEW."city_id" AND "helper_id" = NEW."helper_id" AND "completed" + "excused" < "accepted"
      AND EXISTS (
        SELECT FROM "invitations" AS i
        WHERE i."city_id" = NEW."city_id" AND i."request_id" = NEW."request_id" AND i."helper_id" = NEW."helper_id"
          AND i."answer" = 'can'
      );
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
DROP TRIGGER "exchanges_done" ON "exchanges";--> statement-breakpoint
CREATE TRIGGER "exchanges_done" AFTER UPDATE OF "status" ON "exchanges" FOR EACH ROW
  WHEN (NEW."ended_at" IS NOT NULL AND OLD."ended_at" IS NULL) EXECUTE FUNCTION "count_exchange_done"();--> statement-breakpoint
-- Whoever has the conversation open hears of it once it is committed; what is new is read by each with their own rights.
CREATE FUNCTION "tell_conversation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('conversation_changed', NEW."conversation_id"::text);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "messages_told" AFTER INSERT ON "messages" FOR EACH ROW EXECUTE FUNCTION "tell_conversation"();--> statement-breakpoint
CREATE TRIGGER "conversation_read" AFTER UPDATE OF "read_seq", "left_at" ON "conversation_members" FOR EACH ROW
  WHEN (NEW."read_seq" <> OLD."read_seq" OR NEW."left_at" IS DISTINCT FROM OLD."left_at") EXECUTE FUNCTION "tell_conversation"();
--> statement-breakpoint
CREATE INDEX "outbox_recipient" ON "outbox" USING btree ("city_id","recipient","created_at" DESC NULLS LAST);
--> statement-breakpoint
CREATE INDEX "report_messages_author" ON "report_messages" USING btree ("city_id","author_id");--> statement-breakpoint
CREATE INDEX "thanks_author" ON "thanks" USING btree ("city_id","author_id");--> statement-breakpoint
CREATE INDEX "thanks_recipient" ON "thanks" USING btree ("city_id","recipient_id");
