import { Fragment } from "react";

const ADDRESS = /(https?:\/\/[^\s<>"]+)/;

/** A text whose web addresses can be followed. */
export function LinkedText({ text }: { text: string }) {
  const parts = text.split(ADDRESS);
  return (
    <p className="say">
      {parts.map((part, index) => {
        const key = `${index}:${part}`;
        return index % 2 === 1 ? (
          <a key={key} href={part}>
            {part}
          </a>
        ) : (
          <Fragment key={key}>{part}</Fragment>
        );
      })}
    </p>
  );
}
