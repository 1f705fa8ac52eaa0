import { type APIRequestContext, expect } from "@playwright/test";

export type Mail = { to: string; subject: string; text: string; html: string; at: string };

/** The mails to an address, newest first. */
export async function mailsTo(request: APIRequestContext, email: string): Promise<Mail[]> {
  const answer = await request.get(`/demo/courrier.json?to=${encodeURIComponent(email)}`);
  return answer.json();
}

/** Waits for a mail to an address that is not one of those `before`, and gives its six-digit code. */
export async function newCode(request: APIRequestContext, email: string, before: number): Promise<string> {
  await expect.poll(async () => (await mailsTo(request, email)).length).toBeGreaterThan(before);
  const [mail] = await mailsTo(request, email);
  const code = mail?.text.match(/^\s*(\d{6})\s*$/m)?.[1];
  if (!code) throw new Error(`no code alone on a line in the mail to ${email}`);
  return code;
}
