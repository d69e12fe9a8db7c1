import type { PrintedSlide } from './printed-slide.ts';

/** Words a minute at which a listener follows easily (120 to 140). */
const wordsPerMinute = 130;

export interface ScriptTime {
  words: number;
  /** Planned, or else what the words need. */
  minutes: number;
  /** `3:30`, minutes and seconds since the beginning. */
  start: string;
  end: string;
}

/** The running clock of a script: for each slide its words, its minutes, and when it begins and ends. */
export function clockOf(slides: readonly Pick<PrintedSlide, 'noteHtml' | 'minutes'>[]): ScriptTime[] {
  let elapsed = 0;
  return slides.map(({ noteHtml, minutes: planned }) => {
    const words = countWords(noteHtml);
    const minutes = planned ?? Math.round((words / wordsPerMinute) * 10) / 10;
    const start = asClock(elapsed);
    elapsed += minutes;
    return { words, minutes, start, end: asClock(elapsed) };
  });
}

/** Words of rendered Markdown: tags and entities are none; scripts without blanks are divided as their readers do. */
export function countWords(html: string): number {
  const spoken = html.replace(/<b class="handout-click-mark">[^<]*<\/b>/g, ' ');
  const text = spoken.replace(/<[^>]*>/g, ' ').replace(/&#?\w+;/g, ' ');
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text.replace(/[’'-]/g, ''))].filter(
    ({ isWordLike }) => isWordLike,
  ).length;
}

function asClock(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
