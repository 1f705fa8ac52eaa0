/** A call would reach another number of people than the page said: nothing was sent. */
export class ReachChanged extends Error {
  readonly said: number;
  readonly now: number;
  constructor(said: number, now: number) {
    super("reach-changed");
    this.name = "ReachChanged";
    this.said = said;
    this.now = now;
  }
}
