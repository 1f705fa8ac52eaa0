"use client";

import { type ComponentProps, type ComponentType, useEffect, useRef, useState } from "react";
import { Icon } from "#components/ui/icon.tsx";
import type { PickerTexts } from "#lib/i18n/place-texts.ts";
import type { GroundModel } from "./map-model.ts";
import type { PlacePicker } from "./place-picker.tsx";

type PickerProps = ComponentProps<typeof PlacePicker>;
type Loaded = { Picker: ComponentType<PickerProps>; ground: GroundModel; width: number };

/** A button that opens a map to choose a place on. The map is loaded only then. */
export function OpenPlacePicker({ texts, onPick }: Pick<PickerProps, "texts" | "onPick"> & { texts: PickerTexts }) {
  const box = useRef<HTMLDivElement>(null);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [message, setMessage] = useState("");
  const open = async () => {
    setMessage(texts.loading);
    try {
      const [{ PlacePicker: Picker }, ground] = await Promise.all([
        import("./place-picker.tsx"),
        fetch(texts.groundUrl).then((answer) => answer.json() as Promise<GroundModel>),
      ]);
      setLoaded({ Picker, ground, width: box.current?.clientWidth ?? 0 });
    } catch {
      setMessage(texts.failed);
    }
  };
  useEffect(() => {
    if (loaded) box.current?.querySelector<HTMLElement>(".map__live")?.focus();
  }, [loaded]);
  return (
    <div className="place__map" ref={box}>
      {loaded ? (
        <loaded.Picker ground={loaded.ground} width={loaded.width} texts={texts} onPick={onPick} />
      ) : (
        <>
          <button type="button" className="btn btn--ghost" onClick={open}>
            <Icon name="pin" />
            {texts.open}
          </button>
          <p className="hint" role="status">
            {message}
          </p>
        </>
      )}
    </div>
  );
}
