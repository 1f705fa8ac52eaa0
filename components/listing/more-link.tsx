"use client";

import { type MouseEvent, useEffect, useRef, useState } from "react";

type Props = {
  /** The next page. */
  href: string;
  label: string;
  loading: string;
  /** Said once more listings are there, before their number. */
  added: string;
};

/** Pages that come by themselves after a press; then one is asked again, so that the foot can always be reached. */
const BY_THEMSELVES = 2;
const LIST = "#annonces";

/** Brings the cards of a page into the list; gives the first new one, how many came, and the page after. */
async function bring(href: string) {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(`${href}: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const list = document.querySelector(LIST);
  const cards = [...page.querySelectorAll(`${LIST} > li`)].filter((card) => {
    const link = card.querySelector("a")?.getAttribute("href");
    return !list?.querySelector(`a[href="${link}"]`);
  });
  list?.append(...cards);
  const next = page.querySelector(`a[rel="next"]`)?.getAttribute("href") ?? null;
  return { first: cards[0]?.querySelector("a"), count: cards.length, next };
}

/** A link to the next page that brings it into this one; without a script, or a network, it is that link. */
export function MoreLink({ href, label, loading, added }: Props) {
  const link = useRef<HTMLAnchorElement>(null);
  const [next, setNext] = useState<string | null>(href);
  const [said, setSaid] = useState("");
  const [credit, setCredit] = useState(0);
  const [busy, setBusy] = useState(false);

  async function more(to: string, pressed: boolean) {
    setBusy(true);
    try {
      const { first, count, next: after } = await bring(to);
      history.replaceState(history.state, "", to);
      setSaid(`${added} ${count}`);
      setNext(after);
      setCredit(pressed ? BY_THEMSELVES : (left) => left - 1);
      if (pressed) first?.focus();
    } catch {
      location.assign(to);
    } finally {
      setBusy(false);
    }
  }

  function press(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !next) return;
    event.preventDefault();
    if (!busy) void more(next, true);
  }

  useEffect(() => {
    const end = link.current;
    if (!end || !next || busy || credit === 0) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && void more(next, false), {
      rootMargin: "400px",
    });
    observer.observe(end);
    return () => observer.disconnect();
  });

  return (
    <>
      <p className="vh" role="status">
        {said}
      </p>
      {next && (
        <a className="btn btn--ghost btn--wide" href={next} rel="next" onClick={press} ref={link}>
          {busy ? loading : label}
        </a>
      )}
    </>
  );
}
