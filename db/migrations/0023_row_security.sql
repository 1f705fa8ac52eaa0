-- A second lock on what is private (docs/decisions/0011): whatever a query forgets, PostgreSQL shows a row to its parties alone. Who
-- that is, a transaction says by itself (db/scope.ts); one that says nothing sees none. The owner of the tables is not held to it.
CREATE FUNCTION public.app_city() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('app.city', true), '')::uuid
$$;--> statement-breakpoint
CREATE FUNCTION public.app_actor() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT nullif(current_setting('app.actor', true), '')::uuid
$$;--> statement-breakpoint
-- A purpose that the transaction declares: moderation, desk, service.
CREATE FUNCTION public.app_may(purpose text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT purpose = ANY (string_to_array(coalesce(current_setting('app.purposes', true), ''), ' '))
$$;--> statement-breakpoint
-- The service acts by itself: in one city, or in all of them where none is said.
CREATE FUNCTION public.app_serves(of_city uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT public.app_may('service') AND coalesce(of_city = public.app_city(), true)
$$;--> statement-breakpoint
-- The actor is this member, or works at the desk that acts for them.
CREATE FUNCTION public.app_is(of_city uuid, member uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT of_city = public.app_city() AND (member = public.app_actor() OR public.app_may('desk') AND EXISTS (
    SELECT FROM public.desk_people d WHERE d.city_id = of_city AND d.member_id = member AND d.merged_at IS NULL
  ))
$$;--> statement-breakpoint
ALTER TABLE "desk_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "desk_people_private" ON "desk_people" USING (
  public.app_serves(city_id) OR (city_id = public.app_city() AND public.app_may('desk'))
);--> statement-breakpoint
ALTER TABLE "desk_tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "desk_tasks_private" ON "desk_tasks" USING (
  public.app_serves(city_id) OR (city_id = public.app_city() AND public.app_may('desk'))
);--> statement-breakpoint
ALTER TABLE "conversations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "conversations_private" ON "conversations" USING (
  public.app_serves(city_id) OR public.app_is(city_id, low_id) OR public.app_is(city_id, high_id)
);--> statement-breakpoint
ALTER TABLE "conversation_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
-- A subquery of a policy is held to the policies of its own tables: what follows is as private as its conversation or report.
CREATE POLICY "conversation_members_private" ON "conversation_members" USING (
  public.app_serves(city_id) OR EXISTS (
    SELECT FROM "conversations" c WHERE c.city_id = conversation_members.city_id AND c.id = conversation_members.conversation_id
  )
);--> statement-breakpoint
ALTER TABLE "messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "messages_private" ON "messages" USING (
  public.app_serves(city_id) OR EXISTS (
    SELECT FROM "conversations" c WHERE c.city_id = messages.city_id AND c.id = messages.conversation_id
  )
);--> statement-breakpoint
ALTER TABLE "shared_contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "shared_contacts_private" ON "shared_contacts" USING (
  public.app_serves(city_id) OR EXISTS (
    SELECT FROM "exchanges" e WHERE e.city_id = shared_contacts.city_id AND e.id = shared_contacts.exchange_id
      AND (public.app_is(e.city_id, e.helper_id) OR public.app_is(e.city_id, e.beneficiary_id))
  )
);--> statement-breakpoint
ALTER TABLE "contact_reveals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "contact_reveals_private" ON "contact_reveals" USING (
  public.app_serves(city_id) OR public.app_is(city_id, owner_id) OR public.app_is(city_id, viewer_id)
);--> statement-breakpoint
ALTER TABLE "reports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "reports_private" ON "reports" USING (
  public.app_serves(city_id)
  OR (city_id = public.app_city() AND (reporter_id = public.app_actor() OR public.app_may('moderation')))
);--> statement-breakpoint
ALTER TABLE "report_messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "report_messages_private" ON "report_messages" USING (
  public.app_serves(city_id) OR EXISTS (
    SELECT FROM "reports" r WHERE r.city_id = report_messages.city_id AND r.id = report_messages.report_id
  )
);--> statement-breakpoint
ALTER TABLE "report_readings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "report_readings_private" ON "report_readings" USING (
  public.app_serves(city_id) OR EXISTS (
    SELECT FROM "reports" r WHERE r.city_id = report_readings.city_id AND r.id = report_readings.report_id
  )
);--> statement-breakpoint
ALTER TABLE "saved_searches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "saved_searches_private" ON "saved_searches" USING (
  public.app_serves(city_id) OR (city_id = public.app_city() AND member_id = public.app_actor())
);--> statement-breakpoint
ALTER TABLE "appointments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "appointments_private" ON "appointments" USING (
  public.app_serves(city_id) OR EXISTS (
    SELECT FROM "exchanges" e WHERE e.city_id = appointments.city_id AND e.id = appointments.exchange_id
      AND (public.app_is(e.city_id, e.helper_id) OR public.app_is(e.city_id, e.beneficiary_id))
  )
);--> statement-breakpoint
ALTER TABLE "notifications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "notifications_private" ON "notifications" USING (
  public.app_serves(city_id) OR public.app_is(city_id, member_id)
);--> statement-breakpoint
ALTER TABLE "outbox" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
-- Not even its addressee: what waits may hold a link that signs in.
CREATE POLICY "outbox_private" ON "outbox" USING (public.app_serves(city_id));--> statement-breakpoint
ALTER TABLE "push_subscriptions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "push_subscriptions_private" ON "push_subscriptions" USING (
  public.app_serves(city_id) OR (city_id = public.app_city() AND member_id = public.app_actor())
);--> statement-breakpoint
-- Whoever tells a member something asks this, and learns nothing else of their devices.
CREATE FUNCTION public.has_push(of_city uuid, member uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM public.push_subscriptions p WHERE p.city_id = of_city AND p.member_id = member)
$$;--> statement-breakpoint
ALTER TABLE "listing_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
-- One that no member holds is a browser's, which the secret of its query tells.
CREATE POLICY "listing_drafts_private" ON "listing_drafts" USING (
  public.app_serves(city_id) OR member_id IS NULL OR (city_id = public.app_city() AND member_id = public.app_actor())
);
