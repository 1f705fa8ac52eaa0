import { describedBy, FieldError } from "#components/ui/field-error.tsx";
import { type Channel, isDeviceTopic } from "#lib/notifications/topic.ts";
import type { PreferencesTexts } from "./preferences-texts.ts";

type Props = Pick<PreferencesTexts, "labels" | "topics" | "channels"> & {
  chosen: Readonly<Record<Channel, readonly string[]>>;
  error: string | undefined;
};

/** For each topic, the ways by which it reaches somebody: none, one or both. One topic below the other, ways side by side. */
export function TopicChoices({ labels, topics, channels, chosen, error }: Props) {
  return (
    <fieldset
      className={error ? "ways field--error" : "ways"}
      aria-describedby={describedBy("mail", labels.topicsHint, error)}
    >
      <legend className="label">{labels.topics}</legend>
      <p className="hint" id="mail-hint">
        {labels.topicsHint}
      </p>
      {error && <FieldError name="mail" message={error} />}
      {topics.map((topic, index) => (
        <fieldset className="way" key={topic.value} aria-describedby={`about-${topic.value}`}>
          <legend>{topic.label}</legend>
          <p className="hint" id={`about-${topic.value}`}>
            {topic.hint}
          </p>
          <div className="way__boxes">
            {channels
              .filter((channel) => channel.value === "mail" || isDeviceTopic(topic.value))
              .map((channel) => (
                <label key={channel.value}>
                  <input
                    id={index === 0 ? channel.value : undefined}
                    type="checkbox"
                    name={channel.value}
                    value={topic.value}
                    defaultChecked={chosen[channel.value].includes(topic.value)}
                    aria-invalid={error ? true : undefined}
                  />
                  <span>{channel.label}</span>
                </label>
              ))}
            <span className="way__none">{labels.nothing}</span>
          </div>
        </fieldset>
      ))}
      <p className="hint">{labels.service}</p>
    </fieldset>
  );
}
