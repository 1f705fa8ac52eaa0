/** What a person chooses about: each kind of message belongs to one topic, or to the service itself. */
export const TOPICS = ["solicitations", "messages", "reminders", "digest", "cityNews"] as const;
export type Topic = (typeof TOPICS)[number];

/** Those of which a device can tell. News of the city come with the digest alone: a device would have no page to open. */
export const DEVICE_TOPICS = ["solicitations", "messages", "reminders", "digest"] as const satisfies readonly Topic[];

/** Whether a device can tell of a topic. */
export const isDeviceTopic = (topic: string) => (DEVICE_TOPICS as readonly string[]).includes(topic);

/** By which way a message reaches somebody who is not on the site. */
export const CHANNELS = ["mail", "push"] as const;
export type Channel = (typeof CHANNELS)[number];
