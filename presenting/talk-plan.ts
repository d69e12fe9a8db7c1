/** When each slide is to begin and end, from the minutes that the author planned for it. */

/** Seconds since the talk began. */
export interface Slot {
  start: number;
  end: number;
}

/** What the plan needs to know of a slide. */
export interface PlannedSlide {
  /** `minutes` in the frontmatter; 0 for a slide that takes no time of its own. */
  minutes: number;
  /** Backup slides stand outside the plan. */
  isBackup: boolean;
}

/** Where the talk is against its plan. */
export interface Pace {
  state: 'ahead' | 'on time' | 'behind';
  /** How far outside the slide's slot, in seconds; 0 inside it. */
  seconds: number;
}

/** @returns a slot for each slide in order; none for backup slides, and none at all if no slide has minutes */
export function planTalk(slides: readonly PlannedSlide[]): (Slot | undefined)[] {
  if (!slides.some(({ minutes, isBackup }) => minutes > 0 && !isBackup)) return slides.map(() => undefined);
  let at = 0;
  return slides.map(({ minutes, isBackup }) => {
    if (isBackup) return undefined;
    const start = at;
    at += minutes * 60;
    return { start, end: at };
  });
}

/** @param elapsed seconds since the talk began */
export function paceAt(elapsed: number, { start, end }: Slot): Pace {
  if (elapsed < start) return { state: 'ahead', seconds: start - elapsed };
  if (elapsed > end) return { state: 'behind', seconds: elapsed - end };
  return { state: 'on time', seconds: 0 };
}

/** `9:00`, `1:02:30`; whole seconds, never rounded up. */
export function renderTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
