"use client";

import { useEffect } from "react";
import { forgetMe } from "./ask-me.ts";

/** On a page whose acts change what the head says: each time that the server draws it, `at`, the head asks again. */
export function MeChanged({ at }: { at: string }) {
  useEffect(() => {
    if (at) forgetMe();
  }, [at]);
  return null;
}
