import { loadCity } from "#lib/server/cities/load-city.ts";
import { noPhoto } from "#lib/server/photos/photo-response.ts";
import { publicPhotoResponse } from "#lib/server/photos/public-photo-response.ts";

type Props = { params: Promise<{ city: string; file: string }> };

/** A photo of an open listing, the same for everybody: no cookie is read nor set. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { city: slug, file } = await params;
  const city = await loadCity(slug);
  return city ? publicPhotoResponse(request, city.id, file, new Date()) : noPhoto();
}
