"use client";

import { Icon } from "#components/ui/icon.tsx";

/** Opens the browser's own printing. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" className="btn needs-script" onClick={() => window.print()}>
      <Icon name="print" />
      {label}
    </button>
  );
}
