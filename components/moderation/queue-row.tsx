import { Icon, type IconName } from "#components/ui/icon.tsx";
import type { QueueItemView } from "./queue-view.ts";

type Props = { item: QueueItemView; isOpen: boolean; shortcut: "j" | "k" | undefined };

const ICONS: Record<QueueItemView["sign"], IconName> = { offer: "give", request: "ask", member: "user", photo: "eye" };

/** One case of the list: what, why, who has it, and how much time is left, always in words too. */
export function QueueRow({ item, isOpen, shortcut }: Props) {
  const { href, sign, signWord, title, why, isDanger, lock, isMine, time } = item;
  const isOthers = lock !== "" && !isMine;
  return (
    <li>
      <a
        className={["case", isOpen && "case--on", isOthers && "case--others"].filter(Boolean).join(" ")}
        href={href}
        aria-current={isOpen ? "true" : undefined}
        data-shortcut={shortcut}
      >
        <span className={`sign sign--${sign} sign--s`}>
          <Icon name={ICONS[sign]} />
          <span className="vh">{signWord}</span>
        </span>
        <b>{title}</b>
        <span className={isDanger ? "case__why case__why--danger" : "case__why"}>{why}</span>
        {lock && !isOpen && (
          <span className="case__why">
            <Icon name="lock" size="s" />
            {lock}
          </span>
        )}
        <span className={`clock clock--${time.state}`}>
          <span className="clock__bar" aria-hidden="true">
            <span style={{ width: `${time.share}%` }} />
          </span>
          {time.words}
        </span>
      </a>
    </li>
  );
}
