import { pressZoom, type TimelineSight } from "./timelineInput";
import type { PlacedLane } from "./timelineModel";
import { TimelineRange } from "./timelineRange";
import type { Spot, TimelineSpots } from "./timelineSpots";

/** The actions of the keys of the timeline. */
export interface KeyedTimeline extends TimelineSight {
  readonly spot: Spot | null;
  /** Selects a spot that a key leads to, scrolls to it and announces it. */
  goTo(spot: Spot): void;
  zoomTo(spot: Spot): void;
}

/** Moves, zooms and pans by a key; false if it means nothing here. */
export function pressKey(
  view: KeyedTimeline,
  key: string,
  lanes: readonly PlacedLane[],
  spots: TimelineSpots,
  whole: number,
): boolean {
  const { spot, range } = view;
  const around = spot
    ? Math.max(range.from, Math.min(spot.placed.lane.starts[spot.segment]!, range.to))
    : range.from + range.length / 2;
  if (pressZoom(view, key, around)) return true;
  if (key === "Home" || key === "Escape") return ((view.range = TimelineRange.all(whole)), true);
  if (key === "Enter") return (spot && view.zoomTo(spot), true);
  const lane = spot ? lanes.indexOf(spot.placed) : 0;
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  const laneStep = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step === undefined && laneStep === undefined) return false;
  const placed = lanes[lane + (laneStep ?? 0)];
  if (!placed) return true;
  const time = spot ? spot.placed.lane.starts[spot.segment]! : range.from;
  view.goTo(step === undefined ? spots.before(placed, time) : spots.of(placed, spot ? spot.segment + step : 0));
  return true;
}
