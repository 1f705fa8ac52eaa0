import { useMemo, useState } from "react";
import { TileLayer, useMap } from "react-leaflet";

const BLANK = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

/** The background, when one is set and answers. Without it the quartiers' own colours are the map. */
export function Tiles({ url, attribution }: { url: string; attribution: string }) {
  const map = useMap();
  const [seen, setSeen] = useState(false);
  const onTile = useMemo(
    () => ({
      tileload: () => {
        map.getContainer().classList.add("map__live--tiles");
        setSeen(true);
      },
    }),
    [map],
  );
  if (url === "") return null;
  return (
    <>
      <TileLayer url={url} maxNativeZoom={19} errorTileUrl={BLANK} eventHandlers={onTile} />
      {seen && <small className="map__credit">{attribution}</small>}
    </>
  );
}
