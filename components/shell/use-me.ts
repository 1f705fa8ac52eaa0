"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { askMe, type Me, onMeChanged } from "./ask-me.ts";

/** Who the visitor is, once that is known: asked after the page is there, so that pages can be shared. */
export function useMe(citySlug: string | null): Me | null {
  const path = usePathname();
  const [me, setMe] = useState<Me | null>(null);
  useEffect(() => {
    let shown = true;
    let last = 0;
    const ask = async () => {
      last += 1;
      const turn = last;
      const answer = await askMe(citySlug, path);
      // An earlier question may be answered after a later one.
      if (shown && answer && turn === last) setMe(answer);
    };
    const asking = () => void ask().catch(() => undefined);
    asking();
    const forget = onMeChanged(asking);
    return () => {
      shown = false;
      forget();
    };
  }, [citySlug, path]);
  return me;
}
