/** What a person reads of a decision about them, section by section, in their language; kept exactly as it was sent. */
export type StatementText = {
  /** "Bonjour, nous avons retiré votre annonce « … » (BUT-093)." */
  opening: string;
  why: string;
  /** What is restricted, where and for how long. */
  scope: string;
  /** Facts and means: notices, automatic detection, who decided. */
  how: string;
  /** Internal complaint with its last day, out-of-court body, court. */
  contest: string;
  /** What they can do now. */
  next: string;
};

/** What was judged, as it stood then. */
export type JudgedContent = {
  title: string;
  body: string;
  kind: "offer" | "request" | null;
  category: string | null;
  /** The words that were reported, or the text beside a photo. */
  excerpt: readonly string[];
};
