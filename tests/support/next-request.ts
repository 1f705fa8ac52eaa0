import { vi } from "vitest";

// Test files share their modules (`isolate: false`): what stands for a request must be the same for all of them.
vi.mock("next/headers", async () => {
  const { browser } = await import("#tests/support/browser.ts");
  return { headers: async () => browser.headers, cookies: async () => browser.cookies };
});
vi.mock("next/cache", async (original) => {
  const { renewed } = await import("#tests/support/browser.ts");
  const revalidateTag = (tag: string) => void renewed.push(tag);
  return { ...(await original<object>()), revalidateTag, revalidatePath: () => {}, refresh: () => {} };
});
vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw Object.assign(new Error("NEXT_REDIRECT"), { to });
  },
  notFound: () => {
    throw new Error("NEXT_NOT_FOUND");
  },
}));
