CREATE TYPE "public"."appeal_outcome" AS ENUM('upheld', 'reversed');--> statement-breakpoint
CREATE TYPE "public"."appellant" AS ENUM('author', 'notifier');--> statement-breakpoint
CREATE TYPE "public"."case_note_kind" AS ENUM('note', 'opinion_asked', 'opinion', 'danger');--> statement-breakpoint
CREATE TYPE "public"."case_origin" AS ENUM('new', 'edit', 'report', 'appeal');--> statement-breakpoint
CREATE TYPE "public"."case_state" AS ENUM('open', 'decided', 'closed');--> statement-breakpoint
CREATE TYPE "public"."case_subject" AS ENUM('listing', 'photo', 'message', 'member');--> statement-breakpoint
CREATE TYPE "public"."clause" AS ENUM('lawful', 'respect', 'free', 'no_trade', 'privacy', 'honesty', 'consent', 'fair_use');--> statement-breakpoint
CREATE TYPE "public"."decision_action" AS ENUM('keep', 'ask_change', 'remove', 'limit', 'suspend', 'close_account');--> statement-breakpoint
CREATE TYPE "public"."decision_state" AS ENUM('pending', 'applied', 'undone', 'void', 'reversed');--> statement-breakpoint
CREATE TYPE "public"."decision_ground" AS ENUM('terms', 'law');--> statement-breakpoint
CREATE TYPE "public"."decision_source" AS ENUM('notice', 'trusted_flagger', 'other_notification', 'own_initiative');--> statement-breakpoint
CREATE TYPE "public"."strike_kind" AS ENUM('content', 'notices', 'appeals');--> statement-breakpoint
CREATE TYPE "public"."strike_step" AS ENUM('strike', 'warning', 'suspension');--> statement-breakpoint
ALTER TYPE "public"."listing_action" ADD VALUE 'hold';--> statement-breakpoint
ALTER TYPE "public"."report_reason" ADD VALUE 'professional';--> statement-breakpoint
ALTER TYPE "public"."report_reason" ADD VALUE 'contact';--> statement-breakpoint
ALTER TYPE "public"."report_reason" ADD VALUE 'discrimination';--> statement-breakpoint
ALTER TYPE "public"."report_reason" ADD VALUE 'sexual';--> statement-breakpoint
ALTER TYPE "public"."report_reason" ADD VALUE 'dangerous_goods';--> statement-breakpoint
ALTER TYPE "public"."report_reason" ADD VALUE 'duplicate';--> statement-breakpoint
ALTER TYPE "public"."report_reason" ADD VALUE 'child';--> statement-breakpoint
ALTER TYPE "public"."report_reason" ADD VALUE 'illegal';--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"city_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"member_id" uuid,
	"details" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entries_city_id_seq_pk" PRIMARY KEY("city_id","seq")
);
--> statement-breakpoint
CREATE TABLE "case_notes" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"kind" "case_note_kind" NOT NULL,
	"body" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_notes_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "case_notes_body" CHECK (length("case_notes"."body") between 1 and 1000)
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subject" "case_subject" NOT NULL,
	"origin" "case_origin" NOT NULL,
	"listing_id" uuid,
	"photo_id" uuid,
	"member_id" uuid NOT NULL,
	"appeal_id" uuid,
	"risk" smallint NOT NULL,
	"urgent" boolean DEFAULT false NOT NULL,
	"findings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer,
	"state" "case_state" DEFAULT 'open' NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"escalated_at" timestamp with time zone,
	"danger_at" timestamp with time zone,
	"claimed_by" uuid,
	"claimed_until" timestamp with time zone,
	"excluded_id" uuid,
	"closed_at" timestamp with time zone,
	CONSTRAINT "cases_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "cases_risk" CHECK ("cases"."risk" between 0 and 100),
	CONSTRAINT "cases_claim" CHECK (("cases"."claimed_by" is null) = ("cases"."claimed_until" is null)),
	CONSTRAINT "cases_not_own" CHECK ("cases"."claimed_by" is null or "cases"."claimed_by" <> "cases"."member_id"),
	CONSTRAINT "cases_excluded" CHECK ("cases"."claimed_by" is null or "cases"."claimed_by" is distinct from "cases"."excluded_id"),
	CONSTRAINT "cases_appeal" CHECK (("cases"."origin" = 'appeal') = ("cases"."appeal_id" is not null)),
	CONSTRAINT "cases_closed_at" CHECK (("cases"."state" = 'closed') = ("cases"."closed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "rule_rehearsals" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"rule_version" integer NOT NULL,
	"since" date NOT NULL,
	"read_texts" integer NOT NULL,
	"caught" integer NOT NULL,
	"held" integer NOT NULL,
	"started_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "rule_rehearsals_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "rule_rehearsals_moment" UNIQUE("city_id","code","at")
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"first_decider_id" uuid NOT NULL,
	"appellant" "appellant" NOT NULL,
	"report_id" uuid,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"outcome" "appeal_outcome",
	"answer" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"manifest" boolean DEFAULT false NOT NULL,
	CONSTRAINT "appeals_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "appeals_other_person" CHECK ("appeals"."decided_by" is null or "appeals"."decided_by" <> "appeals"."first_decider_id"),
	CONSTRAINT "appeals_body" CHECK (length("appeals"."body") between 1 and 2000),
	CONSTRAINT "appeals_outcome" CHECK (num_nonnulls("appeals"."outcome", "appeals"."answer", "appeals"."decided_by", "appeals"."decided_at") in (0, 4))
);
--> statement-breakpoint
CREATE TABLE "blind_reviews" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"week" date NOT NULL,
	"decision_id" uuid NOT NULL,
	"first_decider_id" uuid NOT NULL,
	"reviewer_id" uuid,
	"action" "decision_action",
	"clause" "clause",
	"at" timestamp with time zone,
	CONSTRAINT "blind_reviews_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "blind_reviews_week" UNIQUE("city_id","week","decision_id"),
	CONSTRAINT "blind_reviews_other_person" CHECK ("blind_reviews"."reviewer_id" is null or "blind_reviews"."reviewer_id" <> "blind_reviews"."first_decider_id"),
	CONSTRAINT "blind_reviews_answer" CHECK (num_nonnulls("blind_reviews"."reviewer_id", "blind_reviews"."action", "blind_reviews"."at") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"subject" "case_subject" NOT NULL,
	"listing_id" uuid,
	"photo_id" uuid,
	"member_id" uuid NOT NULL,
	"action" "decision_action" NOT NULL,
	"state" "decision_state" DEFAULT 'pending' NOT NULL,
	"statement_id" uuid,
	"clause" "clause",
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"applies_at" timestamp with time zone NOT NULL,
	"applied_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"judged" jsonb NOT NULL,
	"version" integer,
	"codes" text[] DEFAULT '{}' NOT NULL,
	"detected" boolean DEFAULT false NOT NULL,
	"answer" text,
	"manifest" boolean DEFAULT false NOT NULL,
	"passage" text,
	"words" "tsvector" GENERATED ALWAYS AS (to_tsvector('public.coup_de_main_fr', coalesce(judged ->> 'title', '') || ' ' || coalesce(judged ->> 'body', ''))) STORED,
	CONSTRAINT "decisions_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "decisions_decider" UNIQUE("city_id","id","decided_by"),
	CONSTRAINT "decisions_reasons" CHECK (("decisions"."action" = 'keep') = ("decisions"."statement_id" is null)),
	CONSTRAINT "decisions_clause" CHECK (("decisions"."action" = 'keep') or "decisions"."clause" is not null),
	CONSTRAINT "decisions_not_own" CHECK ("decisions"."decided_by" <> "decisions"."member_id"),
	CONSTRAINT "decisions_passage" CHECK ("decisions"."passage" is null or length("decisions"."passage") <= 1500),
	CONSTRAINT "decisions_answer" CHECK ("decisions"."answer" is null or length("decisions"."answer") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"puid" text NOT NULL,
	"visibility" text,
	"provision" text,
	"account" text,
	"territory" text NOT NULL,
	"ends_at" timestamp with time zone,
	"facts" text NOT NULL,
	"public_facts" text NOT NULL,
	"source" "decision_source" NOT NULL,
	"automated_detection" boolean NOT NULL,
	"automated_decision" text NOT NULL,
	"ground" "decision_ground" NOT NULL,
	"clause" "clause" NOT NULL,
	"legal_ground" text,
	"explanation" text NOT NULL,
	"ground_url" text NOT NULL,
	"category" text NOT NULL,
	"content_type" text NOT NULL,
	"content_date" date NOT NULL,
	"application_date" date NOT NULL,
	"content_language" text NOT NULL,
	"contest_until" date NOT NULL,
	"locale" "locale" NOT NULL,
	"words" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"exported_at" timestamp with time zone,
	CONSTRAINT "statements_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "statements_puid_unique" UNIQUE("puid"),
	CONSTRAINT "statements_restricts" CHECK (num_nonnulls("statements"."visibility", "statements"."provision", "statements"."account") >= 1),
	CONSTRAINT "statements_puid" CHECK ("statements"."puid" ~ '^[A-Za-z0-9_-]+$' and length("statements"."puid") <= 500),
	CONSTRAINT "statements_facts" CHECK (length("statements"."facts") between 10 and 5000),
	CONSTRAINT "statements_public_facts" CHECK (length("statements"."public_facts") between 10 and 5000),
	CONSTRAINT "statements_explanation" CHECK (length("statements"."explanation") between 10 and 2000),
	CONSTRAINT "statements_law" CHECK (("statements"."ground" = 'law') = ("statements"."legal_ground" is not null and length("statements"."legal_ground") between 3 and 500)),
	CONSTRAINT "statements_automated" CHECK ("statements"."automated_decision" = 'AUTOMATED_DECISION_NOT_AUTOMATED'),
	CONSTRAINT "statements_words" CHECK ("statements"."words" ?& array['opening', 'why', 'scope', 'how', 'contest', 'next'] and length("statements"."words" ->> 'why') > 0 and length("statements"."words" ->> 'contest') > 0)
);
--> statement-breakpoint
CREATE TABLE "strikes" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid,
	"notifier_hash" text,
	"kind" "strike_kind" NOT NULL,
	"step" "strike_step" NOT NULL,
	"decision_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	"lifted_at" timestamp with time zone,
	CONSTRAINT "strikes_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "strikes_whose" CHECK (num_nonnulls("strikes"."member_id", "strikes"."notifier_hash") = 1 or ("strikes"."step" = 'suspension' and num_nonnulls("strikes"."member_id", "strikes"."notifier_hash", "strikes"."decision_id") = 0)),
	CONSTRAINT "strikes_until" CHECK (("strikes"."step" = 'suspension') = ("strikes"."until" is not null))
);
--> statement-breakpoint
ALTER TABLE "reports" DROP CONSTRAINT "reports_note";--> statement-breakpoint
ALTER TABLE "reports" DROP CONSTRAINT "reports_closed";--> statement-breakpoint
ALTER TABLE "reports" ALTER COLUMN "reporter_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "case_id" uuid;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "subject" "case_subject" DEFAULT 'message' NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "listing_id" uuid;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "photo_id" uuid;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "url" text;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "notifier_name" text;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "notifier_email" text;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "locale" "locale" DEFAULT 'fr' NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "trusted_flagger" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "unfounded" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "suspended_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "limited_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "case_notes" ADD CONSTRAINT "case_notes_city_id_case_id_cases_city_id_id_fk" FOREIGN KEY ("city_id","case_id") REFERENCES "public"."cases"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_notes" ADD CONSTRAINT "case_notes_city_id_author_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","author_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_city_id_listing_id_listings_city_id_id_fk" FOREIGN KEY ("city_id","listing_id") REFERENCES "public"."listings"("city_id","id") ON DELETE set null ("listing_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_city_id_member_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","member_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_city_id_claimed_by_memberships_city_id_id_fk" FOREIGN KEY ("city_id","claimed_by") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_city_id_excluded_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","excluded_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_rehearsals" ADD CONSTRAINT "rule_rehearsals_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_rehearsals" ADD CONSTRAINT "rule_rehearsals_city_id_started_by_memberships_city_id_id_fk" FOREIGN KEY ("city_id","started_by") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decision" FOREIGN KEY ("city_id","decision_id","first_decider_id") REFERENCES "public"."decisions"("city_id","id","decided_by") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_city_id_report_id_reports_city_id_id_fk" FOREIGN KEY ("city_id","report_id") REFERENCES "public"."reports"("city_id","id") ON DELETE set null ("report_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_city_id_decided_by_memberships_city_id_id_fk" FOREIGN KEY ("city_id","decided_by") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blind_reviews" ADD CONSTRAINT "blind_reviews_decision" FOREIGN KEY ("city_id","decision_id","first_decider_id") REFERENCES "public"."decisions"("city_id","id","decided_by") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blind_reviews" ADD CONSTRAINT "blind_reviews_city_id_reviewer_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","reviewer_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_city_id_case_id_cases_city_id_id_fk" FOREIGN KEY ("city_id","case_id") REFERENCES "public"."cases"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_city_id_listing_id_listings_city_id_id_fk" FOREIGN KEY ("city_id","listing_id") REFERENCES "public"."listings"("city_id","id") ON DELETE set null ("listing_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_city_id_member_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","member_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_city_id_decided_by_memberships_city_id_id_fk" FOREIGN KEY ("city_id","decided_by") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_city_id_statement_id_statements_city_id_id_fk" FOREIGN KEY ("city_id","statement_id") REFERENCES "public"."statements"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strikes" ADD CONSTRAINT "strikes_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strikes" ADD CONSTRAINT "strikes_city_id_member_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","member_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strikes" ADD CONSTRAINT "strikes_city_id_decision_id_decisions_city_id_id_fk" FOREIGN KEY ("city_id","decision_id") REFERENCES "public"."decisions"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_subject" ON "audit_entries" USING btree ("city_id","subject");--> statement-breakpoint
CREATE INDEX "audit_entries_member" ON "audit_entries" USING btree ("city_id","member_id","seq");--> statement-breakpoint
CREATE INDEX "case_notes_case" ON "case_notes" USING btree ("city_id","case_id","at");--> statement-breakpoint
CREATE INDEX "cases_queue" ON "cases" USING btree ("city_id","urgent" DESC NULLS LAST,"due_at","id") WHERE "cases"."state" = 'open';--> statement-breakpoint
CREATE INDEX "cases_member" ON "cases" USING btree ("city_id","member_id","opened_at");--> statement-breakpoint
CREATE INDEX "cases_listing" ON "cases" USING btree ("city_id","listing_id");--> statement-breakpoint
CREATE INDEX "cases_closed" ON "cases" USING btree ("city_id","closed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_open_listing" ON "cases" USING btree ("city_id","listing_id") WHERE "cases"."state" = 'open' and "cases"."subject" = 'listing' and "cases"."appeal_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "cases_open_photo" ON "cases" USING btree ("city_id","photo_id") WHERE "cases"."state" = 'open' and "cases"."subject" = 'photo' and "cases"."appeal_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "cases_open_member" ON "cases" USING btree ("city_id","member_id") WHERE "cases"."state" = 'open' and "cases"."subject" in ('message', 'member') and "cases"."appeal_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_author" ON "appeals" USING btree ("city_id","decision_id") WHERE "appeals"."appellant" = 'author';--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_notifier" ON "appeals" USING btree ("city_id","decision_id","report_id") WHERE "appeals"."appellant" = 'notifier';--> statement-breakpoint
CREATE INDEX "appeals_decided" ON "appeals" USING btree ("city_id","created_at");--> statement-breakpoint
CREATE INDEX "decisions_due" ON "decisions" USING btree ("city_id","applies_at") WHERE "decisions"."state" = 'pending';--> statement-breakpoint
CREATE INDEX "decisions_ending" ON "decisions" USING btree ("city_id","ends_at") WHERE "decisions"."state" = 'applied' and "decisions"."ends_at" is not null and "decisions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "decisions_case" ON "decisions" USING btree ("city_id","case_id");--> statement-breakpoint
CREATE INDEX "decisions_member" ON "decisions" USING btree ("city_id","member_id","decided_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "decisions_listing" ON "decisions" USING btree ("city_id","listing_id");--> statement-breakpoint
CREATE INDEX "decisions_decided" ON "decisions" USING btree ("city_id","decided_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "decisions_codes" ON "decisions" USING gin ("codes");--> statement-breakpoint
CREATE INDEX "decisions_words" ON "decisions" USING gin ("words");--> statement-breakpoint
CREATE INDEX "statements_created" ON "statements" USING btree ("city_id","created_at");--> statement-breakpoint
CREATE INDEX "strikes_member" ON "strikes" USING btree ("city_id","member_id","kind","at");--> statement-breakpoint
CREATE INDEX "strikes_notifier" ON "strikes" USING btree ("city_id","notifier_hash","kind","at");--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_city_id_case_id_cases_city_id_id_fk" FOREIGN KEY ("city_id","case_id") REFERENCES "public"."cases"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_city_id_listing_id_listings_city_id_id_fk" FOREIGN KEY ("city_id","listing_id") REFERENCES "public"."listings"("city_id","id") ON DELETE set null ("listing_id") ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reports_case" ON "reports" USING btree ("city_id","case_id");--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_notifier" CHECK ("reports"."reporter_id" is null or num_nonnulls("reports"."notifier_name", "reports"."notifier_email") = 0);--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_note" CHECK (length("reports"."note") <= 2000);--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_closed" CHECK (("reports"."closed_at" is null) = ("reports"."answer" is null) and ("reports"."closed_by" is null or "reports"."closed_at" is not null));--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_suspension" CHECK ("memberships"."suspended_until" is null or "memberships"."suspended_at" is not null);--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_closed" CHECK ("memberships"."closed_at" is null or "memberships"."suspended_at" is not null);--> statement-breakpoint
-- So far, members alone made notices.
UPDATE "reports" SET "confirmed_at" = "created_at";--> statement-breakpoint
-- Notices that wait become cases, one for each person that they are about.
INSERT INTO "cases" ("city_id", "id", "subject", "origin", "member_id", "risk", "urgent", "opened_at", "due_at")
  SELECT "city_id", gen_random_uuid(), 'message', 'report', "reported_id", 50, bool_or("reason" IN ('danger', 'harassment')),
    min("created_at"), min("created_at") + interval '2 hours'
  FROM "reports" WHERE "closed_at" IS NULL GROUP BY "city_id", "reported_id";--> statement-breakpoint
UPDATE "reports" SET "case_id" = c."id" FROM "cases" c
  WHERE c."city_id" = "reports"."city_id" AND c."member_id" = "reports"."reported_id" AND "reports"."closed_at" IS NULL;--> statement-breakpoint
-- Nothing is taken from anybody without reasons that are in force.
CREATE FUNCTION "listing_removal_has_reasons"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM "decisions" d
    WHERE d."city_id" = NEW."city_id" AND d."state" = 'applied' AND d."statement_id" IS NOT NULL
      AND ((d."listing_id" = NEW."id" AND d."action" IN ('remove', 'limit'))
        OR (d."member_id" = NEW."author_id" AND d."action" IN ('suspend', 'close_account')))
  ) THEN
    RAISE EXCEPTION 'a listing is removed without a statement of reasons'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'restriction_has_reasons';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "listings_removal_has_reasons" BEFORE UPDATE OF "status" ON "listings" FOR EACH ROW
  WHEN (NEW."status" = 'removed' AND OLD."status" <> 'removed') EXECUTE FUNCTION "listing_removal_has_reasons"();--> statement-breakpoint
CREATE FUNCTION "member_restriction_has_reasons"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM "decisions" d
    WHERE d."city_id" = NEW."city_id" AND d."member_id" = NEW."id" AND d."state" = 'applied' AND d."statement_id" IS NOT NULL
      AND d."action" IN ('limit', 'suspend', 'close_account')
  ) THEN
    RAISE EXCEPTION 'a member is restricted without a statement of reasons'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'restriction_has_reasons';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "memberships_restriction_has_reasons" BEFORE UPDATE OF "suspended_at", "limited_until", "closed_at" ON "memberships"
  FOR EACH ROW WHEN (
    (NEW."suspended_at" IS NOT NULL AND OLD."suspended_at" IS NULL)
    OR (NEW."limited_until" IS NOT NULL AND NEW."limited_until" IS DISTINCT FROM OLD."limited_until")
    OR (NEW."closed_at" IS NOT NULL AND OLD."closed_at" IS NULL)
  ) EXECUTE FUNCTION "member_restriction_has_reasons"();--> statement-breakpoint
-- Moderators see at once what others of their city take.
CREATE FUNCTION "tell_queue_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('queue_changed', NEW."city_id"::text);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "cases_opened" AFTER INSERT ON "cases" FOR EACH ROW EXECUTE FUNCTION "tell_queue_changed"();--> statement-breakpoint
CREATE TRIGGER "cases_changed" AFTER UPDATE ON "cases" FOR EACH ROW
  WHEN (NEW IS DISTINCT FROM OLD) EXECUTE FUNCTION "tell_queue_changed"();--> statement-breakpoint
-- The audit log: numbered and sealed here, one writer of a city at a time, and closed to change.
CREATE FUNCTION "audit_hash"(e "audit_entries") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\x1f',
    e."previous_hash", e."city_id"::text, e."seq"::text, (extract(epoch FROM e."at") * 1000)::bigint::text,
    coalesce(e."actor_id"::text, '-'), e."action", e."subject", coalesce(e."member_id"::text, '-'), e."details"::text
  ), 'UTF8')), 'hex')
$$;--> statement-breakpoint
CREATE FUNCTION "seal_audit_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last_seq bigint;
  last_hash text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || NEW."city_id"::text, 0));
  SELECT "seq", "hash" INTO last_seq, last_hash FROM "audit_entries"
    WHERE "city_id" = NEW."city_id" ORDER BY "seq" DESC LIMIT 1;
  NEW."seq" := coalesce(last_seq, 0) + 1;
  NEW."previous_hash" := coalesce(last_hash, '');
  NEW."hash" := "audit_hash"(NEW);
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "audit_entries_sealed" BEFORE INSERT ON "audit_entries" FOR EACH ROW EXECUTE FUNCTION "seal_audit_entry"();--> statement-breakpoint
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is never changed' USING ERRCODE = 'insufficient_privilege';
END $$;--> statement-breakpoint
CREATE TRIGGER "audit_entries_kept" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entries"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON "audit_entries" FROM PUBLIC, CURRENT_USER;
