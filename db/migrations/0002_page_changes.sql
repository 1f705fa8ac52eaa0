-- Whoever changes a listing, in whatever process, every web server hears of it when the transaction commits.
CREATE FUNCTION "notify_pages_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('pages_changed', json_build_object('city', "slug", 'listings', "ids")::text)
  FROM (
    -- A message holds 8,000 bytes: past fifty listings it names the city alone.
    SELECT c."slug", CASE WHEN count(*) <= 50 THEN array_agg(changed."id") ELSE '{}'::uuid[] END AS "ids"
    FROM changed JOIN "cities" c ON c."id" = changed."city_id"
    GROUP BY c."slug"
  ) AS cities_changed;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "listings_inserted" AFTER INSERT ON "listings" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_pages_changed"();--> statement-breakpoint
CREATE TRIGGER "listings_updated" AFTER UPDATE ON "listings" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_pages_changed"();--> statement-breakpoint
CREATE TRIGGER "listings_deleted" AFTER DELETE ON "listings" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "notify_pages_changed"();
