import { casePhotoResponse } from "#lib/server/moderation/case-photo-response.ts";
import { currentMember } from "#lib/server/session.ts";

type Props = { params: Promise<{ city: string; file: string }> };

/** A photo for the moderators of its city, while it is part of a case. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { city, file } = await params;
  return casePhotoResponse(request, await currentMember(city), file);
}
