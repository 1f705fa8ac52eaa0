"use client";

import { useEffect, useState } from "react";
import { isSubscribed, type PushAbility, pushAbility, turnPushOff, turnPushOn } from "./push-browser.ts";

/** What is known of this device; null until it was looked at. */
export type PushState = "on" | "off" | "busy" | "failed" | "dismissed" | Exclude<PushAbility, "ready"> | null;

async function look(citySlug: string, isOn: boolean): Promise<PushState> {
  const ability = pushAbility();
  if (ability !== "ready") return ability;
  return isOn && (await isSubscribed(citySlug)) ? "on" : "off";
}

/** Whether this device is notified in a city, and how to change that. `isOn`: the service says so of this browser. */
export function usePush({ citySlug, publicKey, isOn }: { citySlug: string; publicKey: string; isOn: boolean }) {
  const [state, setState] = useState<PushState>(null);
  useEffect(() => {
    let shown = true;
    look(citySlug, isOn).then(
      (found) => shown && setState(found),
      () => shown && setState("none"),
    );
    return () => {
      shown = false;
    };
  }, [citySlug, isOn]);
  const turn = async (on: boolean) => {
    setState("busy");
    setState(on ? await turnPushOn(citySlug, publicKey) : await turnPushOff(citySlug));
  };
  return { state, turn };
}
