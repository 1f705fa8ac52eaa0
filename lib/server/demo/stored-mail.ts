import "server-only";
import { z } from "zod";

export const storedMailSchema = z.object({
  id: z.uuid(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
});
export type StoredMail = z.output<typeof storedMailSchema>;

// Not `path.join`, which the build takes for files of the project to pack with the server.
/** Where the demonstration keeps the mails that it received. */
export const mailFolder = (dataDir: string) => `${dataDir}/courrier`;

/** One file for each mail, named so that the order of names is the order of arrival. */
export const mailFile = (folder: string, id: string) => `${folder}/${id}.json`;
