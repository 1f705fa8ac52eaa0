"use client";

import { useEffect, useRef } from "react";

/** The button of the filters. With a script, a choice is enough; empty fields stay out of the address. */
export function FilterAutoSubmit({ label }: { label: string }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const form = button.current?.form;
    if (!form) return;
    const tidy = (event: FormDataEvent) => {
      for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
    };
    const send = () => form.requestSubmit();
    form.addEventListener("formdata", tidy);
    form.addEventListener("change", send);
    return () => {
      form.removeEventListener("formdata", tidy);
      form.removeEventListener("change", send);
    };
  }, []);
  return (
    <button type="submit" className="btn btn--s" ref={button}>
      {label}
    </button>
  );
}
