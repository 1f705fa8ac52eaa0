import { useEffect, useState } from "react";

export type Highlight = { quartier: string | null; cell: string | null };
const NONE: Highlight = { quartier: null, cell: null };

function highlightOf(target: EventTarget | null): Highlight {
  const card = target instanceof Element ? target.closest("[data-quartier]") : null;
  return card ? { quartier: card.getAttribute("data-quartier"), cell: card.getAttribute("data-cell") } : NONE;
}

/** The place of the card of the list that is under the pointer or has the focus. */
export function useCardHighlight(): Highlight {
  const [highlight, setHighlight] = useState(NONE);
  useEffect(() => {
    const follow = ({ target }: Event) => {
      const next = highlightOf(target);
      setHighlight((now) => (now.quartier === next.quartier && now.cell === next.cell ? now : next));
    };
    document.addEventListener("pointerover", follow);
    document.addEventListener("focusin", follow);
    return () => {
      document.removeEventListener("pointerover", follow);
      document.removeEventListener("focusin", follow);
    };
  }, []);
  return highlight;
}
