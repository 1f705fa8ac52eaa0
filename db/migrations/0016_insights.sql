-- The history of what the figures are made of: `db/schema/insights.ts` says what each event is, docs/insights.md what is made of it.
-- All that figures read of it, so that a period costs its own days wherever its rows lie.
CREATE INDEX "insight_events_day" ON "insight_events" ("city_id", "day")
  INCLUDE ("event", "kind", "quartier_id", "category", "person_id", "helper_id", "minutes");--> statement-breakpoint
CREATE FUNCTION "await_counting"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "insight_pending" ("city_id", "event_id", "at") SELECT e."city_id", e."id", e."at" FROM "added" e;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "insight_events_pending" AFTER INSERT ON "insight_events" REFERENCING NEW TABLE AS "added"
  FOR EACH STATEMENT EXECUTE FUNCTION "await_counting"();--> statement-breakpoint
CREATE FUNCTION "insight_day"("of_city" uuid, "at" timestamp with time zone) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT ("at" AT TIME ZONE c."time_zone")::date FROM "cities" c WHERE c."id" = "of_city"
$$;--> statement-breakpoint
-- An event in the place that a listing has now, on the day that it happened.
CREATE FUNCTION "note_listing"("l" "listings", "what" "insight_event", "happened" timestamp with time zone)
RETURNS void LANGUAGE sql AS $$
  INSERT INTO "insight_events" ("city_id", "event", "at", "day", "quartier_id", "category", "kind", "subject_id", "person_id")
  VALUES ("l"."city_id", "what", "happened", "insight_day"("l"."city_id", "happened"), "l"."quartier_id", "l"."category",
    "l"."kind", "l"."id", "l"."author_id")
  ON CONFLICT DO NOTHING
$$;--> statement-breakpoint
-- An event that counts where and when its listing first appeared; none where it never did.
CREATE FUNCTION "note_since_posted"(
  "of_city" uuid, "listing" uuid, "what" "insight_event", "happened" timestamp with time zone, "helper" uuid
) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "insight_events" ("city_id", "event", "at", "day", "quartier_id", "category", "kind", "subject_id", "person_id",
    "helper_id", "minutes")
  SELECT p."city_id", "what", "happened", p."day", p."quartier_id", p."category", p."kind", p."subject_id", p."person_id", "helper",
    CASE WHEN "what" IN ('answered', 'helped') THEN greatest(0, floor(extract(epoch FROM "happened" - p."at") / 60))::int END
  FROM "insight_events" p
  WHERE p."city_id" = "of_city" AND p."subject_id" = "listing" AND p."event" = 'posted'
  ON CONFLICT DO NOTHING
$$;--> statement-breakpoint
CREATE FUNCTION "note_listing_inserted"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "note_listing"(NEW, 'posted', NEW."published_at");
  PERFORM "note_listing"(NEW, 'opened', NEW."published_at");
  IF NEW."status" <> 'published' THEN
    PERFORM "note_listing"(NEW, 'closed', greatest(NEW."updated_at", NEW."published_at"));
  END IF;
  IF NEW."status" = 'removed' THEN
    PERFORM "note_since_posted"(NEW."city_id", NEW."id", 'removed', NEW."updated_at", NULL);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION "note_listing_updated"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- A change that tells no time of its own happened now.
  happened timestamp with time zone := CASE WHEN NEW."updated_at" > OLD."updated_at" THEN NEW."updated_at" ELSE now() END;
  was_open boolean := OLD."status" = 'published';
  is_open boolean := NEW."status" = 'published';
  moved boolean := (NEW."quartier_id", NEW."category") IS DISTINCT FROM (OLD."quartier_id", OLD."category");
BEGIN
  IF OLD."published_at" IS NULL AND NEW."published_at" IS NOT NULL THEN
    PERFORM "note_listing"(NEW, 'posted', NEW."published_at");
  END IF;
  IF was_open AND (moved OR NOT is_open) THEN
    PERFORM "note_listing"(OLD, 'closed', happened);
  END IF;
  IF is_open AND (moved OR NOT was_open) THEN
    PERFORM "note_listing"(NEW, 'opened', happened);
  END IF;
  IF (NEW."status" = 'removed') <> (OLD."status" = 'removed') THEN
    PERFORM "note_since_posted"(NEW."city_id", NEW."id",
      CASE WHEN NEW."status" = 'removed' THEN 'removed' ELSE 'restored' END::"insight_event", happened, NULL);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION "note_listing_deleted"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "note_listing"(OLD, 'closed', now());
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "listings_noted_inserted" AFTER INSERT ON "listings" FOR EACH ROW
  WHEN (NEW."published_at" IS NOT NULL) EXECUTE FUNCTION "note_listing_inserted"();--> statement-breakpoint
CREATE TRIGGER "listings_noted_updated" AFTER UPDATE OF "status", "published_at", "quartier_id", "category" ON "listings"
  FOR EACH ROW WHEN (
    (NEW."status", NEW."quartier_id", NEW."category", NEW."published_at" IS NULL)
    IS DISTINCT FROM (OLD."status", OLD."quartier_id", OLD."category", OLD."published_at" IS NULL)
  ) EXECUTE FUNCTION "note_listing_updated"();--> statement-breakpoint
CREATE TRIGGER "listings_noted_deleted" AFTER DELETE ON "listings" FOR EACH ROW
  WHEN (OLD."status" = 'published') EXECUTE FUNCTION "note_listing_deleted"();--> statement-breakpoint
-- The first answer to a request: a helper proposed, or said yes.
CREATE FUNCTION "note_exchange"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about uuid := coalesce(NEW."request_id", NEW."offer_id");
BEGIN
  IF NEW."request_id" IS NOT NULL AND (NEW."proposed_by" = 'helper' OR NEW."accepted_at" IS NOT NULL) THEN
    PERFORM "note_since_posted"(NEW."city_id", NEW."request_id", 'answered',
      CASE WHEN NEW."proposed_by" = 'helper' THEN NEW."created_at" ELSE NEW."accepted_at" END, NEW."helper_id");
  END IF;
  IF NEW."status" <> 'done' OR (TG_OP = 'UPDATE' AND OLD."status" = 'done') THEN
    RETURN NULL;
  END IF;
  IF NEW."request_id" IS NOT NULL THEN
    PERFORM "note_since_posted"(NEW."city_id", NEW."request_id", 'helped', NEW."ended_at", NEW."helper_id");
  END IF;
  -- Where its listing was; where that has been erased, what it was about and where the beneficiary lives.
  INSERT INTO "insight_events" ("city_id", "event", "at", "day", "quartier_id", "category", "kind", "subject_id", "person_id",
    "helper_id")
  SELECT NEW."city_id", 'done', NEW."ended_at", "insight_day"(NEW."city_id", NEW."ended_at"),
    coalesce(p."quartier_id", m."quartier_id"), coalesce(p."category", c."category", 'other'), coalesce(p."kind", c."kind", 'request'),
    NEW."id", NEW."beneficiary_id", NEW."helper_id"
  FROM "memberships" m
  LEFT JOIN "insight_events" p ON p."city_id" = NEW."city_id" AND p."subject_id" = about AND p."event" = 'posted'
  LEFT JOIN "conversations" c ON c."city_id" = NEW."city_id" AND c."id" = NEW."conversation_id"
  WHERE m."city_id" = NEW."city_id" AND m."id" = NEW."beneficiary_id"
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "exchanges_noted_inserted" AFTER INSERT ON "exchanges" FOR EACH ROW EXECUTE FUNCTION "note_exchange"();--> statement-breakpoint
CREATE TRIGGER "exchanges_noted_updated" AFTER UPDATE OF "status" ON "exchanges" FOR EACH ROW
  WHEN (NEW."status" <> OLD."status") EXECUTE FUNCTION "note_exchange"();--> statement-breakpoint
CREATE FUNCTION "note_invitation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "note_since_posted"(NEW."city_id", NEW."request_id", 'answered', NEW."answered_at", NEW."helper_id");
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "invitations_noted_inserted" AFTER INSERT ON "invitations" FOR EACH ROW
  WHEN (NEW."answer" = 'can') EXECUTE FUNCTION "note_invitation"();--> statement-breakpoint
CREATE TRIGGER "invitations_noted_updated" AFTER UPDATE OF "answer" ON "invitations" FOR EACH ROW
  WHEN (NEW."answer" = 'can' AND OLD."answer" IS DISTINCT FROM 'can') EXECUTE FUNCTION "note_invitation"();--> statement-breakpoint
-- What happened before this was kept, as far as it can be told from what is there.
INSERT INTO "insight_events" ("city_id", "event", "at", "day", "quartier_id", "category", "kind", "subject_id", "person_id")
SELECT l."city_id", e."what"::"insight_event", e."happened", "insight_day"(l."city_id", e."happened"), l."quartier_id", l."category",
  l."kind", l."id", l."author_id"
FROM "listings" l CROSS JOIN LATERAL (VALUES
  ('posted', coalesce((SELECT min(h."at") FROM "listing_events" h
    WHERE h."city_id" = l."city_id" AND h."listing_id" = l."id" AND h."to_status" = 'published'), l."published_at")),
  ('opened', l."published_at"),
  ('closed', CASE WHEN l."status" <> 'published' THEN greatest(l."updated_at", l."published_at") END)
) AS e("what", "happened")
WHERE l."published_at" IS NOT NULL AND e."happened" IS NOT NULL
ORDER BY e."happened", l."id";--> statement-breakpoint
SELECT "note_since_posted"(l."city_id", l."id", 'removed', l."updated_at", NULL) FROM "listings" l WHERE l."status" = 'removed';--> statement-breakpoint
SELECT "note_since_posted"(a."city_id", a."request_id", 'answered', a."at", a."helper_id") FROM (
  SELECT "city_id", "request_id", "helper_id",
    CASE WHEN "proposed_by" = 'helper' THEN "created_at" ELSE "accepted_at" END AS "at"
  FROM "exchanges" WHERE "request_id" IS NOT NULL AND ("proposed_by" = 'helper' OR "accepted_at" IS NOT NULL)
  UNION ALL
  SELECT "city_id", "request_id", "helper_id", "answered_at" FROM "invitations" WHERE "answer" = 'can'
  ORDER BY "at"
) AS a;--> statement-breakpoint
SELECT "note_since_posted"(x."city_id", x."request_id", 'helped', x."ended_at", x."helper_id") FROM (
  SELECT * FROM "exchanges" WHERE "status" = 'done' AND "request_id" IS NOT NULL ORDER BY "ended_at"
) AS x;--> statement-breakpoint
INSERT INTO "insight_events" ("city_id", "event", "at", "day", "quartier_id", "category", "kind", "subject_id", "person_id", "helper_id")
SELECT x."city_id", 'done', x."ended_at", "insight_day"(x."city_id", x."ended_at"), coalesce(p."quartier_id", m."quartier_id"),
  coalesce(p."category", c."category", 'other'), coalesce(p."kind", c."kind", 'request'), x."id", x."beneficiary_id", x."helper_id"
FROM "exchanges" x
JOIN "memberships" m ON m."city_id" = x."city_id" AND m."id" = x."beneficiary_id"
LEFT JOIN "insight_events" p ON p."city_id" = x."city_id" AND p."subject_id" = coalesce(x."request_id", x."offer_id")
  AND p."event" = 'posted'
LEFT JOIN "conversations" c ON c."city_id" = x."city_id" AND c."id" = x."conversation_id"
WHERE x."status" = 'done' ORDER BY x."ended_at";
