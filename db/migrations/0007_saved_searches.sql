CREATE TYPE "public"."search_alert" AS ENUM('none', 'weekly', 'daily');--> statement-breakpoint
CREATE TABLE "saved_searches" (
	"city_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" jsonb NOT NULL,
	"alert" "search_alert" NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_searches_city_id_id_pk" PRIMARY KEY("city_id","id"),
	CONSTRAINT "saved_searches_name" CHECK (length("saved_searches"."name") between 1 and 80)
);
--> statement-breakpoint
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_city_id_member_id_memberships_city_id_id_fk" FOREIGN KEY ("city_id","member_id") REFERENCES "public"."memberships"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "saved_searches_member" ON "saved_searches" USING btree ("city_id","member_id","created_at");--> statement-breakpoint
CREATE INDEX "saved_searches_alert" ON "saved_searches" USING btree ("city_id","alert") WHERE "saved_searches"."alert" <> 'none';