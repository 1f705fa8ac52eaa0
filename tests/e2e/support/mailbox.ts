import { type APIRequestContext, expect } from "@playwright/test";

export type Mail = { to: string; subject: string; text: string; html: string; at: string };

/** The mails to an address, newest first. */
export async function mailsTo(request: APIRequestContext, email: string): Promise<Mail[]> {
  const answer = await request.get(`/demo/courrier.json?to=${encodeURIComponent(email)}`);
  return answer.json();
}

/** Waits for a mail with a six-digit code alone on a line that is not one of those `before`, whatever else comes; gives the code. */
export async function newCode(request: APIRequestContext, email: string, before: number): Promise<string> {
  const findCode = async () => {
    const mails = await mailsTo(request, email);
    const codes = mails.slice(0, mails.length - before).map(({ text }) => text.match(/^\s*(\d{6})\s*$/m)?.[1]);
    return codes.find((code) => code !== undefined) ?? null;
  };
  let code: string | null = null;
  await expect.poll(async () => (code = await findCode()), `a code for ${email}`).not.toBeNull();
  return code ?? "";
}
