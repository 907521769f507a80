import type { TimelineRange } from "./timelineRange";

/** The state that pointer and keys of the timeline change. */
export interface TimelineSight {
  range: TimelineRange;
  readonly width: number;
  /** Time at a place of the page. */
  timeAt(x: number): number;
}

const zoomStep = 1.25;
const panStep = 0.1;

/** A drag of fewer pixels is a click. */
const clickDistance = 4;

/** Drag pans, Ctrl and the wheel zoom, Shift and the wheel pan; the wheel alone scrolls the lanes. */
export function attachPointer(scroller: HTMLElement, sight: TimelineSight, click: (event: PointerEvent) => void): void {
  let start: { x: number; y: number; range: TimelineRange; top: number } | null = null;
  let isDrag = false;
  scroller.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.offsetX > scroller.clientWidth) return;
    start = { x: event.clientX, y: event.clientY, range: sight.range, top: scroller.scrollTop };
    isDrag = false;
  });
  scroller.addEventListener("pointermove", (event) => {
    if (!start) return;
    isDrag ||= Math.hypot(event.clientX - start.x, event.clientY - start.y) > clickDistance;
    if (!isDrag) return;
    scroller.setPointerCapture(event.pointerId);
    scroller.classList.add("dragged");
    sight.range = start.range.panned(((start.x - event.clientX) / sight.width) * start.range.length);
    scroller.scrollTop = start.top + start.y - event.clientY;
  });
  const end = (event: PointerEvent): void => {
    if (start && !isDrag && event.type === "pointerup") click(event);
    start = null;
    scroller.classList.remove("dragged");
  };
  scroller.addEventListener("pointerup", end);
  scroller.addEventListener("pointercancel", end);
  scroller.addEventListener(
    "wheel",
    (event) => {
      const isPan = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (!event.ctrlKey && !event.metaKey && !isPan) return;
      event.preventDefault();
      if (isPan) sight.range = sight.range.panned(((event.deltaX || event.deltaY) / sight.width) * sight.range.length);
      else
        sight.range = sight.range.zoomed(
          Math.exp(Math.max(-60, Math.min(event.deltaY, 60)) / 200),
          sight.timeAt(event.clientX),
        );
    },
    { passive: false },
  );
}

/** Zooms and pans by a key; false if it means nothing here. */
export function pressZoom(sight: TimelineSight, key: string, around: number): boolean {
  switch (key.toLowerCase()) {
    case "w":
    case "+":
      sight.range = sight.range.zoomed(1 / zoomStep, around);
      return true;
    case "s":
    case "-":
      sight.range = sight.range.zoomed(zoomStep, around);
      return true;
    case "a":
      sight.range = sight.range.panned(-panStep * sight.range.length);
      return true;
    case "d":
      sight.range = sight.range.panned(panStep * sight.range.length);
      return true;
    default:
      return false;
  }
}
