CREATE TYPE "public"."channel" AS ENUM('mail', 'push');--> statement-breakpoint
CREATE TYPE "public"."digest_rhythm" AS ENUM('weekly', 'daily');--> statement-breakpoint
CREATE TYPE "public"."digest_state" AS ENUM('sent', 'empty');--> statement-breakpoint
CREATE TYPE "public"."drop_reason" AS ENUM('stale', 'unwanted', 'paused', 'suspended', 'address', 'noDevice');--> statement-breakpoint
CREATE TYPE "public"."locale" AS ENUM('fr', 'en');--> statement-breakpoint
CREATE TYPE "public"."outbox_state" AS ENUM('waiting', 'sent', 'failed', 'dropped');--> statement-breakpoint
CREATE TYPE "public"."notification_topic" AS ENUM('solicitations', 'messages', 'reminders', 'digest', 'cityNews');--> statement-breakpoint
CREATE TABLE "city_news" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"link" text,
	"created_by" uuid NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"ends_on" date NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "city_news_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "city_news_title" CHECK (length("city_news"."title") between 1 and 100),
	CONSTRAINT "city_news_summary" CHECK (length("city_news"."summary") between 1 and 300)
);
--> statement-breakpoint
CREATE TABLE "digest_items" (
	"city_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"item" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "digest_items_city_id_member_id_item_pk" PRIMARY KEY("city_id","member_id","item")
);
--> statement-breakpoint
CREATE TABLE "digests" (
	"city_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"day" date NOT NULL,
	"state" "digest_state" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "digests_city_id_member_id_day_pk" PRIMARY KEY("city_id","member_id","day")
);
--> statement-breakpoint
CREATE TABLE "failing_addresses" (
	"email" text PRIMARY KEY NOT NULL,
	"hard_count" integer NOT NULL,
	"soft_count" integer NOT NULL,
	"last_reason" text NOT NULL,
	"last_failed_at" timestamp with time zone NOT NULL,
	"paused_until" timestamp with time zone,
	CONSTRAINT "failing_addresses_email" CHECK ("failing_addresses"."email" = lower("failing_addresses"."email"))
);
--> statement-breakpoint
CREATE TABLE "notification_preferences" (
	"city_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"mail" "notification_topic"[] NOT NULL,
	"push" "notification_topic"[] NOT NULL,
	"digest_rhythm" "digest_rhythm" NOT NULL,
	"quiet_from" smallint NOT NULL,
	"quiet_to" smallint NOT NULL,
	"weekly_cap" smallint NOT NULL,
	"paused_until" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notification_preferences_city_id_member_id_pk" PRIMARY KEY("city_id","member_id"),
	CONSTRAINT "notification_preferences_quiet" CHECK ("notification_preferences"."quiet_from" between 0 and 23 and "notification_preferences"."quiet_to" between 0 and 23),
	CONSTRAINT "notification_preferences_cap" CHECK ("notification_preferences"."weekly_cap" between 0 and 7)
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"topic" "notification_topic",
	"notice" jsonb NOT NULL,
	"business_key" text NOT NULL,
	"in_digest" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notifications_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "notifications_business_key" UNIQUE("city_id","business_key")
);
--> statement-breakpoint
CREATE TABLE "push_subscriptions" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"device" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "push_subscriptions_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "push_subscriptions_endpoint" UNIQUE("city_id","endpoint"),
	CONSTRAINT "push_subscriptions_address" CHECK (length("push_subscriptions"."endpoint") <= 1000)
);
--> statement-breakpoint
DROP INDEX "outbox_waiting";--> statement-breakpoint
ALTER TABLE "outbox" ALTER COLUMN "recipient" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "locale" "locale" DEFAULT 'fr' NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "channel" "channel" DEFAULT 'mail' NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "topic" "notification_topic";--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "member_id" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "state" "outbox_state" DEFAULT 'waiting' NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "drop_reason" "drop_reason";--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "priority" smallint DEFAULT 5 NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "pressing" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "due_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "useful_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "locked_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "subject" text;--> statement-breakpoint
ALTER TABLE "city_news" ADD CONSTRAINT "city_news_city_id_created_by_memberships_city_id_id_fk" FOREIGN KEY ("city_id","created_by") REFERENCES "public"."memberships"("city_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_items" ADD CONSTRAINT "digest_items_city_id_member_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","member_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_city_id_member_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","member_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_city_id_member_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","member_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_city_id_member_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","member_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_city_id_member_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","member_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "city_news_current" ON "city_news" USING btree ("city_id","ends_on") WHERE "city_news"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "digest_items_age" ON "digest_items" USING btree ("city_id","sent_at");--> statement-breakpoint
CREATE INDEX "digests_day" ON "digests" USING btree ("city_id","day");--> statement-breakpoint
CREATE INDEX "notifications_member" ON "notifications" USING btree ("city_id","member_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("city_id","member_id") WHERE "notifications"."read_at" is null;--> statement-breakpoint
CREATE INDEX "push_subscriptions_member" ON "push_subscriptions" USING btree ("city_id","member_id");--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_city_id_member_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","member_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_member" ON "outbox" USING btree ("city_id","member_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("city_id","priority","due_at") WHERE "outbox"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "outbox_failed" ON "outbox" USING btree ("city_id","created_at" DESC NULLS LAST) WHERE "outbox"."state" = 'failed';--> statement-breakpoint
-- What left before had no state, what was given up must not leave now, and people were written to in the language of their last mail.
UPDATE "outbox" SET "state" = 'sent' WHERE "sent_at" IS NOT NULL;--> statement-breakpoint
UPDATE "outbox" SET "state" = 'dropped', "drop_reason" = 'stale', "payload" = '{}'
  WHERE "sent_at" IS NULL AND "created_at" < now() - interval '1 day';--> statement-breakpoint
UPDATE "outbox" SET "member_id" = m."id" FROM "memberships" m JOIN "users" u ON u."id" = m."user_id"
  WHERE m."city_id" = "outbox"."city_id" AND u."email" = "outbox"."recipient";--> statement-breakpoint
UPDATE "memberships" SET "locale" = 'en' FROM "users" u
  WHERE u."id" = "memberships"."user_id" AND (
    SELECT o."locale" FROM "outbox" o WHERE o."city_id" = "memberships"."city_id" AND o."recipient" = u."email"
    ORDER BY o."created_at" DESC LIMIT 1
  ) = 'en';--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_reached" CHECK ("outbox"."recipient" is not null or "outbox"."member_id" is not null);--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_sent" CHECK (("outbox"."state" = 'sent') = ("outbox"."sent_at" is not null));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_dropped" CHECK (("outbox"."state" = 'dropped') = ("outbox"."drop_reason" is not null));--> statement-breakpoint
ALTER TABLE "conversation_members" DROP COLUMN "locale";--> statement-breakpoint
-- Whoever has a page open hears of what is new for them, or read elsewhere, once it is committed.
CREATE FUNCTION "tell_notified"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('notified', NEW."member_id"::text);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "notifications_told" AFTER INSERT ON "notifications" FOR EACH ROW EXECUTE FUNCTION "tell_notified"();--> statement-breakpoint
CREATE TRIGGER "notifications_read" AFTER UPDATE OF "read_at" ON "notifications" FOR EACH ROW
  WHEN (NEW."read_at" IS DISTINCT FROM OLD."read_at") EXECUTE FUNCTION "tell_notified"();
