"use client";

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import { type LiveMapProps, viewStyle } from "./live-map-props.ts";

type Live = { LeafletMap: ComponentType<LiveMapProps & { width: number }>; width: number };

/** Keeps the picture until it is seen and the browser is idle; then the live map takes its place, in the same box. */
export function LiveMap({ children, ...props }: LiveMapProps & { children: ReactNode }) {
  const view = useRef<HTMLDivElement>(null);
  const [live, setLive] = useState<Live | null>(null);
  useEffect(() => {
    const box = view.current;
    if (!box) return;
    box.scrollLeft = (box.scrollWidth - box.clientWidth) / 2;
    return whenSeen(box, () => {
      import("./leaflet-map.tsx").then(
        ({ LeafletMap }) => whenLeft(box, () => setLive({ LeafletMap, width: box.clientWidth })),
        () => {},
      );
    });
  }, []);
  if (live) return <live.LeafletMap {...props} width={live.width} />;
  return (
    <div className="map__view" style={viewStyle(props.model)} ref={view}>
      {children}
    </div>
  );
}

function whenSeen(box: Element, run: () => void): () => void {
  const idle = window.requestIdleCallback ?? ((callback: () => void) => window.setTimeout(callback, 200));
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    idle(run);
  });
  observer.observe(box);
  return () => observer.disconnect();
}

/** Somebody who is on a link of the picture keeps it until they leave. */
function whenLeft(box: Element, run: () => void): void {
  if (box.contains(document.activeElement)) {
    box.addEventListener("focusout", () => setTimeout(() => whenLeft(box, run)), { once: true });
  } else run();
}
