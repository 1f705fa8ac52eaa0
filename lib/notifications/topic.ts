/** What a person chooses about: each kind of message belongs to one topic, or to the service itself. */
export const TOPICS = ["solicitations", "messages", "reminders", "digest", "cityNews"] as const;
export type Topic = (typeof TOPICS)[number];

/** By which way a message reaches somebody who is not on the site. */
export const CHANNELS = ["mail", "push"] as const;
export type Channel = (typeof CHANNELS)[number];
