import "server-only";
import { createECDH } from "node:crypto";
import { z } from "zod";

const bytesOf = (text: string) => Buffer.from(text, "base64url");

const key = (length: number) =>
  z
    .string("manque : VAPID_PUBLIC_KEY et VAPID_PRIVATE_KEY vont ensemble")
    .refine(
      (value) => /^[\w-]+$/.test(value) && bytesOf(value).length === length,
      "n’est pas une clé : « npx web-push generate-vapid-keys » en fait une paire",
    );

function isPair(publicKey: string, privateKey: string): boolean {
  const curve = createECDH("prime256v1");
  try {
    curve.setPrivateKey(bytesOf(privateKey));
    return curve.getPublicKey().equals(bytesOf(publicKey));
  } catch {
    return false;
  }
}

const isOrigin = (value: string) => URL.canParse(value) && new URL(value).origin === value && /^https?:/.test(value);

/** The settings of notices on devices, as variables. */
export const pushVariables = z
  .object({
    VAPID_PUBLIC_KEY: key(65),
    VAPID_PRIVATE_KEY: key(32),
    VAPID_SUBJECT: z
      .string()
      .regex(
        /^(mailto:[^@\s]+@[^@\s]+|https:\/\/\S+)$/,
        "doit ressembler à mailto:entraide@ville.fr ou https://ville.fr",
      )
      .optional(),
    PUSH_SERVICES: z
      .string()
      .default("")
      .transform((list) => list.split(/[\s,]+/).filter(Boolean))
      .refine((list) => list.every(isOrigin), "doit lister des adresses sans chemin, comme https://push.exemple.fr"),
  })
  .refine(({ VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY }) => isPair(VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY), {
    path: ["VAPID_PUBLIC_KEY"],
    message: "ne va pas avec VAPID_PRIVATE_KEY",
  });

export type PushSettings = {
  /** The pair by which push services know this sender (RFC 8292), in base64url. */
  publicKey: string;
  privateKey: string;
  /** Whom a push service writes to when something is wrong: `mailto:` or `https:`. */
  subject: string;
  /** Origins of push services beside the known ones. */
  services: readonly string[];
};

/** Whom a push service may write to when no setting says so: Apple's refuses an address of this machine. */
export function defaultSubject(baseUrl: string, mailFrom: string): string {
  if (baseUrl.startsWith("https:")) return baseUrl;
  return `mailto:${/[^<\s]+@[^>\s]+/.exec(mailFrom)?.[0] ?? "postmaster@localhost"}`;
}
