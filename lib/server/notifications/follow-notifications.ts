import "server-only";
import { database, inScope } from "#db/client.ts";
import { mayFollowNotifications, type NotificationFollower } from "#db/queries/notification-following.ts";
import { countUnread, findLastNotification, type StoredNotification } from "#db/queries/notifications.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Member } from "#lib/identity/member.ts";
import { type BellNews, noticeFrame } from "#lib/notifications/notice-frame.ts";
import { bellWords, noticePath } from "#lib/notifications/notice-words.ts";
import { openEventStream, type Sink, type StreamLimits } from "../live/event-stream.ts";
import { oneAtATime } from "../live/one-at-a-time.ts";
import { ownScope } from "../scopes.ts";
import { onNotified } from "./notification-hub.ts";

export type FollowNotificationsOptions = StreamLimits & {
  sessionId: string;
  /** In whose words the news are. */
  locale: Locale;
  timeZone: string;
  /** The last notification that the browser has heard of; null when its page is new. */
  after: string | null;
};
type Words = Pick<FollowNotificationsOptions, "locale" | "timeZone">;

const encoder = new TextEncoder();

function newestOf({ id, kind, notice }: StoredNotification, { locale, timeZone }: Words): BellNews["newest"] {
  return { id, ...bellWords(kind, notice, locale, timeZone), href: noticePath(notice.place, locale) };
}

/** Sends how the bell stands, each time that it has changed, with the rights that the follower has then. */
function joinBell(follower: NotificationFollower, options: FollowNotificationsOptions, sink: Sink): () => void {
  // What tells it to look knows no request.
  const scope = ownScope(follower.cityId, follower.memberId);
  let last = options.after;
  let said = "";
  const look = oneAtATime("bell", async () => {
    const [unread, row] = await inScope(scope, () =>
      Promise.all([countUnread(database(), follower), findLastNotification(database(), follower)]),
    );
    // After they were read, not before: whoever lost the right meanwhile must not be sent what came since.
    if (!(await mayFollowNotifications(database(), { ...follower, now: new Date() }))) return sink.end();
    const id = row?.id ?? "";
    // A page that is new shows what was there before; what waits for the digest is not worth a word now.
    const isNew = row !== null && last !== null && id > last && !row.readAt && !row.inDigest;
    const news: BellNews = { unread, newest: isNew ? newestOf(row, options) : null };
    if (last === null || id > last) last = id;
    const frame = noticeFrame(last, news);
    if (frame !== said) sink.send(encoder.encode(frame));
    said = noticeFrame(last, { unread, newest: null });
  });
  const leave = onNotified(follower.memberId, look);
  look();
  return leave;
}

/**
 * How the bell of a member stands, then each change of it, as a stream of server-sent events for one browser. Null for a
 * session that is not theirs or has ended.
 */
export async function followNotifications(
  member: Member,
  options: FollowNotificationsOptions,
): Promise<ReadableStream<Uint8Array> | null> {
  const { cityId, id: memberId } = member;
  const follower = { cityId, memberId, sessionId: options.sessionId };
  const may = await mayFollowNotifications(database(), { ...follower, now: new Date() });
  if (!may || options.signal.aborted) return null;
  const join = (sink: Sink) => joinBell(follower, options, sink);
  return openEventStream({ ...options, owner: `notifications ${memberId}`, join });
}
