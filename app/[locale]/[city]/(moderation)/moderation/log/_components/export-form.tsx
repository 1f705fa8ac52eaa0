"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

/** By then the file has begun to come, and what it holds counts as sent. */
const AFTER_MS = 2000;

type Props = { action: string; label: string };

/** Asks for the file once: the page stays under a download, so it is drawn anew a moment later. */
export function ExportForm({ action, label }: Props) {
  const router = useRouter();
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (!isAsked) return;
    const timer = setTimeout(() => {
      setAsked(false);
      router.refresh();
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [isAsked, router]);
  return (
    <form method="post" action={action} onSubmit={() => setAsked(true)}>
      <button className="btn" type="submit" disabled={isAsked}>
        {label}
      </button>
    </form>
  );
}
