import type { SavedMeanwhile } from "./form-state.ts";

/** What a form would have saved over, for its author to see before they decide. */
export class ChangedMeanwhile extends Error {
  readonly saved: SavedMeanwhile;
  constructor(saved: SavedMeanwhile) {
    super("changed-meanwhile");
    this.name = "ChangedMeanwhile";
    this.saved = saved;
  }
}
