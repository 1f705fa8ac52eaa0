/** An open ring (the loop of the Doubs, the offer) around a diamond (the request). */
export function Logo() {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path
        d="M41.5 45.5c-1.8-4.3-1-7.7.9-11.2A20 20 0 1 0 26 43.9c3.3-.3 6 .2 8.3 2.1"
        fill="none"
        stroke="var(--offer)"
        strokeWidth="5.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <rect x="16.2" y="16.2" width="15.6" height="15.6" rx="3" transform="rotate(45 24 24)" fill="var(--request)" />
    </svg>
  );
}
