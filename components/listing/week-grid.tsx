"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { describedBy, FieldError } from "#components/ui/field-error.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { WeekTexts } from "#lib/i18n/listing-questions.ts";

type Props = { name: string; title: string; texts: WeekTexts; chosen: readonly string[]; error?: string | undefined };

const boxesOf = (group: HTMLElement | null) => [...(group?.querySelectorAll<HTMLInputElement>("input") ?? [])];
const tickedOf = (group: HTMLElement | null) => boxesOf(group).flatMap((box) => (box.checked ? [box.value] : []));

/** A week as native boxes, days in rows. A script only adds the arrows, the quick choices and the live summary. */
export function WeekGrid({ name, title, texts, chosen, error }: Props) {
  const group = useRef<HTMLFieldSetElement>(null);
  const [slots, setSlots] = useState(chosen);
  // A browser that comes back to a page ticks the boxes again by itself.
  useEffect(() => setSlots(tickedOf(group.current)), []);
  const tick = (wanted: (slot: string) => boolean) => {
    for (const box of boxesOf(group.current)) box.checked = wanted(box.value);
    setSlots(tickedOf(group.current));
  };
  const { quick } = texts;
  return (
    <fieldset
      className={error ? "weekbox field--error" : "weekbox"}
      ref={group}
      onChange={() => setSlots(tickedOf(group.current))}
      aria-describedby={describedBy(name, texts.hint, error)}
    >
      <legend>{title}</legend>
      <p className="hint" id={`${name}-hint`}>
        {texts.hint}
      </p>
      {error && <FieldError name={name} message={error} />}
      <div className="quick">
        <button type="button" className="chip" onClick={() => tick((slot) => slot.endsWith("-evening"))}>
          {quick.evenings}
        </button>
        <button type="button" className="chip" onClick={() => tick((slot) => /^(sat|sun)-/.test(slot))}>
          {quick.weekend}
        </button>
        <button type="button" className="chip" onClick={() => tick(() => true)}>
          {quick.any}
        </button>
        <button type="button" className="chip" onClick={() => tick(() => false)}>
          <Icon name="undo" size="s" />
          {quick.clear}
        </button>
      </div>
      <WeekTable name={name} texts={texts} chosen={chosen} />
      <WeekSummary slots={slots} texts={texts} />
    </fieldset>
  );
}

const MOVES: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

function WeekTable({ name, texts: { caption, days, parts }, chosen }: Pick<Props, "name" | "texts" | "chosen">) {
  const moves: Record<string, number> = { ...MOVES, ArrowUp: -parts.length, ArrowDown: parts.length };
  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = moves[event.key];
    if (!step) return;
    const boxes = boxesOf(event.currentTarget);
    const target = boxes[boxes.indexOf(event.target as HTMLInputElement) + step];
    event.preventDefault();
    target?.focus();
  };
  return (
    <table className="week" onKeyDown={move}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <td />
          {parts.map((part) => (
            <th scope="col" key={part.key}>
              <span>{part.name}</span>
              <small>{part.hours}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day, row) => (
          <tr key={day.key}>
            <th scope="row">
              <span>{day.name}</span>
              <abbr title={day.name}>{day.short}</abbr>
            </th>
            {parts.map((part, column) => {
              const slot = `${day.key}-${part.key}`;
              return (
                <td key={part.key}>
                  <label className="slot">
                    <input
                      id={row + column === 0 ? name : undefined}
                      type="checkbox"
                      name={name}
                      value={slot}
                      defaultChecked={chosen.includes(slot)}
                      aria-label={`${day.name} ${part.name}`}
                    />
                    <Icon name="check" />
                  </label>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function WeekSummary({ slots, texts }: { slots: readonly string[]; texts: WeekTexts }) {
  const { summary, days, parts } = texts;
  const names = days.flatMap((day) =>
    parts.flatMap((part) => (slots.includes(`${day.key}-${part.key}`) ? [`${day.name} ${part.name}`] : [])),
  );
  const lead = names.length === 1 ? summary.one : summary.many;
  return (
    <p className="banner weekbox__sum" role="status">
      <Icon name="cal" />
      <span>
        {names.length === 0 ? summary.none : `${lead.replace("#", String(names.length))} ${names.join(", ")}.`}
      </span>
    </p>
  );
}
