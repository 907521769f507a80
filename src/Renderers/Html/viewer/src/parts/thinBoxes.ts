import { boxHeight } from "./boxes";
import { dimmed } from "./colour";

/** The opacity of boxes that a search does not match. */
const dim = 0.3;

/**
 * Boxes too narrow for a name, which can be tens of thousands in a frame: pixels of a picture that is one pixel high
 * for each level, and is drawn as many times higher.
 * A tenth of the cost of boxes one by one.
 */
export class ThinBoxes {
  private readonly canvas = document.createElement("canvas");
  private readonly context = this.canvas.getContext("2d")!;
  private readonly image: ImageData;
  private readonly pixels: Uint32Array;
  private levels = 0;

  constructor(
    private readonly target: CanvasRenderingContext2D,
    private readonly width: number,
    mostLevels: number,
  ) {
    this.canvas.width = width;
    this.canvas.height = mostLevels;
    this.image = this.context.createImageData(width, mostLevels);
    this.pixels = new Uint32Array(this.image.data.buffer);
  }

  add(level: number, left: number, right: number, pixel: number, isDim: boolean): void {
    this.pixels.fill(isDim ? dimmed(pixel, dim) : pixel, level * this.width + left, level * this.width + right);
    this.levels = Math.max(this.levels, level + 1);
  }

  /** Draws all that were added, and forgets them. */
  flush(top: number, height: number): void {
    if (this.levels === 0) return;
    this.context.putImageData(this.image, 0, 0, 0, 0, this.width, this.levels);
    this.target.imageSmoothingEnabled = false;
    for (let level = 0; level < this.levels; level++) {
      const y = top + level * boxHeight;
      if (y > -boxHeight && y < height)
        this.target.drawImage(this.canvas, 0, level, this.width, 1, 0, y, this.width, boxHeight - 1);
    }
    this.pixels.fill(0, 0, this.levels * this.width);
    this.levels = 0;
  }

  /** Whether it can be used for another frame. */
  fits(width: number): boolean {
    return this.width === width;
  }
}
