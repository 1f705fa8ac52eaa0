import { useEffect, useLayoutEffect, useRef } from "react";

const heightOf = (element: HTMLElement) => element.getBoundingClientRect().top + window.scrollY;

/**
 * Follows the end of a list that grows, for whoever was there already: what is below, the field to write in, stays where it
 * is on the screen. Whoever reads further up is left in peace.
 */
export function useStayAtEnd(count: number) {
  const end = useRef<HTMLDivElement>(null);
  const wasThere = useRef(false);
  const known = useRef({ count, height: 0 });
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(([entry]) => {
      wasThere.current = entry?.isIntersecting ?? false;
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (!end.current) return;
    const before = known.current;
    known.current = { count, height: heightOf(end.current) };
    if (count <= before.count || !wasThere.current) return;
    window.scrollBy({ top: known.current.height - before.height, behavior: "instant" });
  }, [count]);
  return end;
}
