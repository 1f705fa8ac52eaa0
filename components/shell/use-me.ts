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
    const ask = async () => {
      const answer = await askMe(citySlug, path);
      if (shown && answer) setMe(answer);
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
