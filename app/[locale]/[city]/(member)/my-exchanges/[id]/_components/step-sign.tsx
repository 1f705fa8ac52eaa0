import type { ExchangeStep } from "#lib/exchanges/exchange-steps.ts";

/** The ring of the helper and the diamond of the one who is helped: apart, one in the other, then the tick. */
export function StepSign({ step: { code, state } }: { step: ExchangeStep }) {
  return (
    <svg viewBox="0 0 60 50" aria-hidden="true" focusable="false">
      {code === "proposed" && (
        <>
          <rect x="4" y="16" width="18" height="18" rx="3" transform="rotate(45 13 25)" fill="var(--request)" />
          <circle cx="45" cy="25" r="11.5" fill="none" stroke="var(--offer)" strokeWidth="5" />
        </>
      )}
      {(code === "accepted" || code === "toAccept") && (
        <g opacity={state === "done" ? 1 : 0.45}>
          <circle
            cx="30"
            cy="25"
            r="19.5"
            fill="none"
            stroke="var(--offer)"
            strokeWidth="6"
            strokeDasharray={state === "done" ? undefined : "6 5"}
          />
          <rect x="22.5" y="17.5" width="15" height="15" rx="2.5" transform="rotate(45 30 25)" fill="var(--request)" />
        </g>
      )}
      {(code === "toDo" || code === "toConfirm" || code === "done") && (
        <>
          <circle
            cx="30"
            cy="25"
            r="22.5"
            fill={code === "done" ? "var(--sun)" : "var(--sun-soft)"}
            stroke={code === "done" ? "var(--sun)" : "var(--ink)"}
            strokeWidth="3"
            strokeDasharray={code === "done" ? undefined : "5 4.4"}
          />
          <path
            d="m20 25.5 7 7L41 19"
            fill="none"
            stroke={code === "done" ? "var(--on-sun)" : "var(--ink)"}
            strokeWidth="4.5"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      )}
      {state === "stopped" && (
        <>
          <circle cx="30" cy="25" r="22.5" fill="var(--sunken)" stroke="var(--line-strong)" strokeWidth="3" />
          <path d="M21 25h18" stroke="var(--ink-2)" strokeWidth="4.5" strokeLinecap="round" />
        </>
      )}
    </svg>
  );
}
