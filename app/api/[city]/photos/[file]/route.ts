import { loadCity } from "#lib/server/cities/load-city.ts";
import { currentDraftHolder } from "#lib/server/listings/draft-cookie.ts";
import { ownPhotoResponse } from "#lib/server/photos/own-photo-response.ts";
import { noPhoto } from "#lib/server/photos/photo-response.ts";
import { currentMember } from "#lib/server/session.ts";

type Props = { params: Promise<{ city: string; file: string }> };

/** A photo for the one who added it, published or not. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { city: slug, file } = await params;
  const city = await loadCity(slug);
  const holder = city && (await currentDraftHolder(city.id, await currentMember(slug)));
  return holder ? ownPhotoResponse(request, holder, file) : noPhoto();
}
