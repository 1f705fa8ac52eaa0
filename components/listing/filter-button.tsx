"use client";

import { useEffect, useRef } from "react";

/** The button of the filters. With a script, what was not chosen stays out of the address. */
export function FilterButton({ label }: { label: string }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const form = button.current?.form;
    if (!form) return;
    const tidy = (event: FormDataEvent) => {
      for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
    };
    form.addEventListener("formdata", tidy);
    return () => form.removeEventListener("formdata", tidy);
  }, []);
  return (
    <button type="submit" className="btn btn--s" ref={button}>
      {label}
    </button>
  );
}
