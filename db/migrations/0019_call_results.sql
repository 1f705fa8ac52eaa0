ALTER TABLE "calls" ADD COLUMN "result" jsonb;--> statement-breakpoint
CREATE INDEX "calls_unmeasured" ON "calls" USING btree ("city_id","ended_at") WHERE "calls"."result" is null and "calls"."state" <> 'open';--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_measured" CHECK ("calls"."result" is null or "calls"."state" <> 'open');
