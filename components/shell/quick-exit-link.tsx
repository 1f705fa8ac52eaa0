"use client";

import { type MouseEvent, useEffect } from "react";
import { Icon } from "#components/ui/icon.tsx";

type Props = { href: string; label: string; hint: string };

const PRESSES = 3;
const WITHIN_MS = 2_000;

/** Hides the page at once, then puts another site in its place: "back" does not come back here. */
function leave(href: string): void {
  document.documentElement.hidden = true;
  // The other site is not told where its visitor comes from: a link says so by `rel`, a script does not.
  const referrer = document.createElement("meta");
  referrer.name = "referrer";
  referrer.content = "no-referrer";
  document.head.append(referrer);
  document.title = "…";
  window.location.replace(href);
}

/** A plain link without script; with it, Escape pressed three times in a row follows it too. */
export function QuickExitLink({ href, label, hint }: Props) {
  useEffect(() => {
    let pressed: number[] = [];
    const listen = ({ key, timeStamp }: KeyboardEvent) => {
      if (key !== "Escape") return;
      pressed = [...pressed.filter((at) => timeStamp - at < WITHIN_MS), timeStamp];
      if (pressed.length >= PRESSES) leave(href);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [href]);
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    leave(href);
  };
  return (
    <a className="btn btn--danger btn--s" href={href} rel="noreferrer" title={hint} onClick={follow}>
      <Icon name="out" size="s" />
      {label}
    </a>
  );
}
