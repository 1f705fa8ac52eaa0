import "server-only";
import { workUnitAsyncStorage } from "next/dist/server/app-render/work-unit-async-storage.external.js";

/**
 * What Next keeps of the request that is answered: one object for the page, its parts, an action and a route handler. Null for what
 * is stored for everybody, and outside of a request.
 */
export function currentRequest(): object | null {
  const unit = workUnitAsyncStorage.getStore();
  return unit?.type === "request" ? unit : null;
}
