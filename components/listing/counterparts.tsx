import type { CounterpartsView } from "./counterparts-view.ts";
import { Sign } from "./sign.tsx";

type Props = {
  view: CounterpartsView;
  /** Inside a form that is being filled in: opening one sends the form, which keeps what was typed. */
  keepsForm?: boolean;
};

/** Listings that already fit what is being written, so that an announcement may become a reply. */
export function Counterparts({ view: { kind, title, hint, items, all }, keepsForm = false }: Props) {
  return (
    <div className="banner banner--offer fits">
      <Sign kind={kind} size="s" />
      <div>
        <p>
          <b>{title}</b>
        </p>
        <p className="hint">{hint}</p>
        <ul>
          {items.map((item) => (
            <li key={item.id}>
              <Door keepsForm={keepsForm} open={item.id} href={item.href} label={item.title} />
              <span className="hint">{item.facts}</span>
            </li>
          ))}
        </ul>
        <p>
          <Door keepsForm={keepsForm} open="all" href={all.href} label={all.label} />
        </p>
      </div>
    </div>
  );
}

type DoorProps = { keepsForm: boolean; open: string; href: string; label: string };

function Door({ keepsForm, open, href, label }: DoorProps) {
  if (!keepsForm) return <a href={href}>{label}</a>;
  return (
    <button type="submit" className="as-link" name="open" value={open}>
      {label}
    </button>
  );
}
