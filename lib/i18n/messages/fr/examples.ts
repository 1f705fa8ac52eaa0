import { askedExamples } from "./examples/asked.ts";
import { offeredExamples } from "./examples/offered.ts";

/** What a listing may say, by kind and category. */
export const examples = { request: askedExamples, offer: offeredExamples };
