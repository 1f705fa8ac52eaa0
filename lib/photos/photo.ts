/** How many photos a listing may have. */
export const MAX_PHOTOS = 4;

/** Longest side of each size that is kept, in pixels. */
export const PHOTO_SIDES = { large: 1600, small: 480 } as const;
export type PhotoSize = keyof typeof PHOTO_SIDES;
export const PHOTO_SIZES = Object.keys(PHOTO_SIDES) as PhotoSize[];

/** A photo as it is shown. Width and height are those of the large size. */
export type Photo = { id: string; key: string; alt: string; width: number; height: number };

/** Width of a photo in one of its sizes. */
export function photoWidth({ width, height }: Pick<Photo, "width" | "height">, size: PhotoSize): number {
  const shrink = Math.min(1, PHOTO_SIDES[size] / Math.max(width, height));
  return Math.max(1, Math.round(width * shrink));
}

/** The file of a photo in one of its sizes: no part of it ever comes from a person. */
export function photoFile(key: string, size: PhotoSize): string {
  return `${key}-${size}.jpg`;
}

const PHOTO_FILE = /^([0-9a-f]{32})-(large|small)\.jpg$/;

/** Which photo, in which size, a file name asks for; null for any name that is not one of ours. */
export function readPhotoFile(name: string): { key: string; size: PhotoSize } | null {
  const [, key, size] = PHOTO_FILE.exec(name) ?? [];
  return key && size ? { key, size: size as PhotoSize } : null;
}
