/** Shorter parts show nothing more: nanoseconds. */
const shortest = 200;

/** The part of the session that is shown, nanoseconds. Immutable. */
export class TimelineRange {
  constructor(
    readonly from: number,
    readonly to: number,
    private readonly whole: number,
  ) {}

  static all(whole: number): TimelineRange {
    return new TimelineRange(0, Math.max(whole, 1), Math.max(whole, 1));
  }

  /** As `text` writes it; all of it if it is nothing of the kind. */
  static parse(text: string, whole: number): TimelineRange {
    const [, from, to] = /^(\d{1,15})-(\d{1,15})$/.exec(text) ?? [];
    const all = TimelineRange.all(whole);
    return from === undefined || Number(to) <= Number(from) ? all : all.with(Number(from), Number(to));
  }

  get length(): number {
    return this.to - this.from;
  }

  get text(): string {
    return this.from === 0 && this.to === this.whole ? "" : `${Math.round(this.from)}-${Math.round(this.to)}`;
  }

  /** The same length elsewhere. */
  panned(by: number): TimelineRange {
    const from = Math.max(0, Math.min(this.from + by, this.whole - this.length));
    return new TimelineRange(from, from + this.length, this.whole);
  }

  /** @param factor Below 1 zooms in. @param around Stays where it is. */
  zoomed(factor: number, around: number): TimelineRange {
    const length = Math.max(shortest, Math.min(this.length * factor, this.whole));
    const from = around - ((around - this.from) / this.length) * length;
    return this.with(from, from + length);
  }

  with(from: number, to: number): TimelineRange {
    const length = Math.min(Math.max(to - from, shortest), this.whole);
    const start = Math.max(0, Math.min(from, this.whole - length));
    return new TimelineRange(start, start + length, this.whole);
  }

  /** Moved as little as is needed to contain a time. */
  containing(time: number): TimelineRange {
    return time >= this.from && time < this.to ? this : this.with(time - this.length / 2, time + this.length / 2);
  }
}
