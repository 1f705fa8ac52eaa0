import { Icon } from "#components/ui/icon.tsx";
import { dialled } from "#lib/exchanges/contact-details.ts";

/** A number to call with one press. */
export function PhoneLink({ phone, label, className }: { phone: string; label?: string; className?: string }) {
  return (
    <a className={className ?? "nb"} href={`tel:${dialled(phone)}`}>
      <Icon name="phone" size="s" />
      {label ?? phone}
    </a>
  );
}
