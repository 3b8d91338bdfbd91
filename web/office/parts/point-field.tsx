// A point on the map, taken where one stands. Nothing is sent anywhere but to our own server.

import { Button } from "@mantine/core";
import { useState } from "react";
import type { MapPoint } from "#core/people/person.ts";
import { useWords } from "#web/office/words.ts";

const PATIENCE_MILLISECONDS = 20_000;
const MICRO = 1_000_000;

export function PointField({
  point,
  onChange,
}: {
  readonly point: MapPoint | null;
  readonly onChange: (point: MapPoint | null) => void;
}) {
  const { say } = useWords();
  const [isMissed, setIsMissed] = useState(false);
  const take = () => {
    setIsMissed(false);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        onChange({
          latitudeMicro: Math.round(coords.latitude * MICRO),
          longitudeMicro: Math.round(coords.longitude * MICRO),
        }),
      () => setIsMissed(true),
      { enableHighAccuracy: true, timeout: PATIENCE_MILLISECONDS },
    );
  };
  return (
    <div className="point">
      <Button variant="outline" onClick={take}>
        {say("point.take")}
      </Button>
      {point === null ? null : (
        <>
          <span>{say("point.taken", { point: written(point) })}</span>
          <Button variant="subtle" onClick={() => onChange(null)}>
            {say("point.remove")}
          </Button>
        </>
      )}
      <span role="status" className="is-quiet">
        {isMissed ? say("point.missed") : ""}
      </span>
    </div>
  );
}

function written({ latitudeMicro, longitudeMicro }: MapPoint): string {
  return `${latitudeMicro / MICRO}, ${longitudeMicro / MICRO}`;
}
