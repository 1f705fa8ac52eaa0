CREATE TYPE "public"."call_answer" AS ENUM('yes', 'no');--> statement-breakpoint
CREATE TYPE "public"."call_state" AS ENUM('open', 'ended', 'stopped');--> statement-breakpoint
CREATE TYPE "public"."desk_consent" AS ENUM('oral', 'written');--> statement-breakpoint
CREATE TYPE "public"."desk_task" AS ENUM('handed_over', 'news', 'call_back');--> statement-breakpoint
CREATE TYPE "public"."insight_event" AS ENUM('posted', 'removed', 'restored', 'opened', 'closed', 'answered', 'helped', 'done');--> statement-breakpoint
CREATE TABLE "call_recipients" (
	"city_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" "call_answer",
	"answered_at" timestamp with time zone,
	CONSTRAINT "call_recipients_city_id_call_id_member_id_pk" PRIMARY KEY("city_id","call_id","member_id"),
	CONSTRAINT "call_recipients_answered" CHECK (("call_recipients"."answer" is null) = ("call_recipients"."answered_at" is null))
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"category" "category" NOT NULL,
	"quartier_ids" uuid[] NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"state" "call_state" DEFAULT 'open' NOT NULL,
	"author_id" uuid NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "calls_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "calls_quartiers" CHECK (cardinality("calls"."quartier_ids") >= 1),
	CONSTRAINT "calls_period" CHECK ("calls"."ends_on" >= "calls"."starts_on" and "calls"."ends_on" - "calls"."starts_on" <= 92),
	CONSTRAINT "calls_title" CHECK (length("calls"."title") between 8 and 90),
	CONSTRAINT "calls_body" CHECK (length("calls"."body") between 1 and 1000),
	CONSTRAINT "calls_ended" CHECK (("calls"."state" = 'open') = ("calls"."ended_at" is null))
);
--> statement-breakpoint
CREATE TABLE "crises" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"plan" jsonb NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"started_by" uuid NOT NULL,
	"planned_end_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "crises_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "crises_name" CHECK (length("crises"."name") between 3 and 80),
	CONSTRAINT "crises_planned" CHECK ("crises"."planned_end_at" > "crises"."started_at"),
	CONSTRAINT "crises_ended_by" CHECK ("crises"."ended_by" is null or "crises"."ended_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "desk_people" (
	"city_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"last_name" text NOT NULL,
	"phone" text NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"callback_code" text NOT NULL,
	"consent" "desk_consent" NOT NULL,
	"consent_at" timestamp with time zone NOT NULL,
	"consent_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"merged_at" timestamp with time zone,
	CONSTRAINT "desk_people_city_id_member_id_pk" PRIMARY KEY("city_id","member_id"),
	CONSTRAINT "desk_people_code" UNIQUE("city_id","callback_code"),
	CONSTRAINT "desk_people_last_name" CHECK (length("desk_people"."last_name") between 1 and 60),
	CONSTRAINT "desk_people_phone" CHECK (length("desk_people"."phone") between 6 and 30),
	CONSTRAINT "desk_people_address" CHECK (length("desk_people"."address") <= 200),
	CONSTRAINT "desk_people_code_form" CHECK ("desk_people"."callback_code" ~ '^[0-9]{6}$')
);
--> statement-breakpoint
CREATE TABLE "desk_tasks" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" "desk_task" NOT NULL,
	"member_id" uuid NOT NULL,
	"request_id" uuid,
	"exchange_id" uuid,
	"about" text,
	"business_key" text,
	"note" text DEFAULT '' NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	"done_at" timestamp with time zone,
	"done_by" uuid,
	"outcome" "outcome",
	CONSTRAINT "desk_tasks_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "desk_tasks_note" CHECK (length("desk_tasks"."note") <= 500),
	CONSTRAINT "desk_tasks_done" CHECK (("desk_tasks"."done_at" is null) = ("desk_tasks"."done_by" is null)),
	CONSTRAINT "desk_tasks_outcome" CHECK ("desk_tasks"."outcome" is null or "desk_tasks"."done_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "figure_releases" (
	"city_id" uuid NOT NULL,
	"period" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"figures" jsonb NOT NULL,
	CONSTRAINT "figure_releases_city_id_period_pk" PRIMARY KEY("city_id","period"),
	CONSTRAINT "figure_releases_period" CHECK ("figure_releases"."period" ~ '^[0-9]{4}-T[1-4]$')
);
--> statement-breakpoint
CREATE TABLE "insight_days" (
	"city_id" uuid NOT NULL,
	"day" date NOT NULL,
	"quartier_id" uuid NOT NULL,
	"category" "category" NOT NULL,
	"kind" "listing_kind" NOT NULL,
	"posted" integer DEFAULT 0 NOT NULL,
	"opened" integer DEFAULT 0 NOT NULL,
	"closed" integer DEFAULT 0 NOT NULL,
	"answered_1h" integer DEFAULT 0 NOT NULL,
	"answered_6h" integer DEFAULT 0 NOT NULL,
	"answered_24h" integer DEFAULT 0 NOT NULL,
	"answered_2d" integer DEFAULT 0 NOT NULL,
	"answered_7d" integer DEFAULT 0 NOT NULL,
	"answered_later" integer DEFAULT 0 NOT NULL,
	"helped" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "insight_days_city_id_day_quartier_id_category_kind_pk" PRIMARY KEY("city_id","day","quartier_id","category","kind")
);
--> statement-breakpoint
CREATE TABLE "insight_events" (
	"city_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "insight_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"event" "insight_event" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"day" date NOT NULL,
	"quartier_id" uuid NOT NULL,
	"category" "category" NOT NULL,
	"kind" "listing_kind" NOT NULL,
	"subject_id" uuid NOT NULL,
	"person_id" uuid,
	"helper_id" uuid,
	"minutes" integer,
	CONSTRAINT "insight_events_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "insight_events_minutes" CHECK (("insight_events"."event" in ('answered', 'helped')) = ("insight_events"."minutes" is not null))
);
--> statement-breakpoint
CREATE TABLE "insight_pending" (
	"city_id" uuid NOT NULL,
	"event_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "insight_pending_city_id_event_id_pk" PRIMARY KEY("city_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "insight_stock" (
	"city_id" uuid NOT NULL,
	"quartier_id" uuid NOT NULL,
	"category" "category" NOT NULL,
	"kind" "listing_kind" NOT NULL,
	"open" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "insight_stock_city_id_quartier_id_category_kind_pk" PRIMARY KEY("city_id","quartier_id","category","kind")
);
--> statement-breakpoint
ALTER TABLE "users" ALTER COLUMN "email" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "quartiers" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "call_recipients" ADD CONSTRAINT "call_recipients_city_id_call_id_calls_city_id_id_fk" FOREIGN KEY ("city_id","call_id") REFERENCES "public"."calls"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_recipients" ADD CONSTRAINT "call_recipients_city_id_member_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","member_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_city_id_author_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","author_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crises" ADD CONSTRAINT "crises_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crises" ADD CONSTRAINT "crises_city_id_started_by_memberships_city_id_id_fk" FOREIGN KEY ("city_id","started_by") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crises" ADD CONSTRAINT "crises_city_id_ended_by_memberships_city_id_id_fk" FOREIGN KEY ("city_id","ended_by") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_people" ADD CONSTRAINT "desk_people_city_id_member_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","member_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_people" ADD CONSTRAINT "desk_people_city_id_consent_by_memberships_city_id_id_fk" FOREIGN KEY ("city_id","consent_by") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_tasks" ADD CONSTRAINT "desk_tasks_city_id_member_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","member_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_tasks" ADD CONSTRAINT "desk_tasks_city_id_request_id_listings_city_id_id_fk" FOREIGN KEY ("city_id","request_id") REFERENCES "public"."listings"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_tasks" ADD CONSTRAINT "desk_tasks_city_id_exchange_id_exchanges_city_id_id_fk" FOREIGN KEY ("city_id","exchange_id") REFERENCES "public"."exchanges"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_tasks" ADD CONSTRAINT "desk_tasks_city_id_created_by_memberships_city_id_id_fk" FOREIGN KEY ("city_id","created_by") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "desk_tasks" ADD CONSTRAINT "desk_tasks_city_id_done_by_memberships_city_id_id_fk" FOREIGN KEY ("city_id","done_by") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figure_releases" ADD CONSTRAINT "figure_releases_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_events" ADD CONSTRAINT "insight_events_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "call_recipients_member" ON "call_recipients" USING btree ("city_id","member_id","asked_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "calls_sent" ON "calls" USING btree ("city_id","sent_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "calls_ending" ON "calls" USING btree ("city_id","ends_on") WHERE "calls"."state" = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "crises_one" ON "crises" USING btree ("city_id") WHERE "crises"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "crises_started" ON "crises" USING btree ("city_id","started_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "desk_people_phone" ON "desk_people" USING btree ("city_id","phone");--> statement-breakpoint
CREATE INDEX "desk_tasks_due" ON "desk_tasks" USING btree ("city_id","due_at") WHERE "desk_tasks"."done_at" is null;--> statement-breakpoint
CREATE INDEX "desk_tasks_member" ON "desk_tasks" USING btree ("city_id","member_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "desk_tasks_once" ON "desk_tasks" USING btree ("city_id","business_key");--> statement-breakpoint
CREATE INDEX "insight_events_subject" ON "insight_events" USING btree ("city_id","subject_id","event");--> statement-breakpoint
CREATE UNIQUE INDEX "insight_events_once" ON "insight_events" USING btree ("city_id","subject_id","event") WHERE "insight_events"."event" in ('posted', 'answered', 'helped', 'done');