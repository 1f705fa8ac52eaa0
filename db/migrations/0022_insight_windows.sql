CREATE TABLE "insight_windows" (
	"city_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	"facts" jsonb NOT NULL,
	CONSTRAINT "insight_windows_city_id_from_day_to_day_pk" PRIMARY KEY("city_id","from_day","to_day")
);
--> statement-breakpoint
CREATE INDEX "listings_pressing" ON "listings" USING btree ("city_id","expires_at") WHERE "listings"."status" = 'published' and "listings"."kind" = 'request' and "listings"."urgency" in ('today', 'dated');