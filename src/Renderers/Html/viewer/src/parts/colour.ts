/** A colour for a canvas: as text for boxes, and as a pixel for boxes that are too narrow. */
export interface Colour {
  readonly text: string;
  /** As image data has it in a 32-bit array, opaque. */
  readonly pixel: number;
}

export function fromHex(text: string): Colour {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
  return { text, pixel: pixelOf(red, green, blue) };
}

/** @param hue 0 to 360. @param saturation 0 to 1, as is the lightness. */
export function fromHue(hue: number, saturation: number, lightness: number): Colour {
  const amplitude = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const place = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - amplitude * Math.max(-1, Math.min(place - 3, 9 - place, 1))));
  };
  const [red, green, blue] = [channel(0), channel(8), channel(4)];
  return { text: `rgb(${red} ${green} ${blue})`, pixel: pixelOf(red, green, blue) };
}

/** The same with only a part of it to be seen. */
export function dimmed(pixel: number, part: number): number {
  return ((pixel & 0xffffff) | (Math.round(part * 255) << 24)) >>> 0;
}

/** Image data has red first, and processors that run browsers have the lowest byte first. */
function pixelOf(red: number, green: number, blue: number): number {
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
