import { PushOffer } from "#components/notifications/push-offer.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { pushOfferWords } from "#lib/i18n/push-words.ts";
import type { Member } from "#lib/identity/member.ts";
import { loadDevices } from "#lib/server/push/load-devices.ts";

/** After a moment at which that is useful: offers to notify this device, unless it is already. */
export async function OfferPush({ member, locale }: { member: Member; locale: Locale }) {
  const own = await loadDevices(member);
  if (!own || own.isOn) return null;
  return <PushOffer citySlug={member.citySlug} publicKey={own.publicKey} words={pushOfferWords(locale)} />;
}
