import { type Finding, finding } from '../../findings/finding.ts';
import type { Rgba } from '../in-page/colour-tools.ts';
import type { FaintMark } from '../in-page/read-faint-marks.ts';
import { blend, contrastBefore } from './contrast.ts';
import { placeOnSlide, type TabFacts } from './facts.ts';

/** Least contrast of what carries meaning and is no text (WCAG 2.1, 1.4.11). */
const least = 3;

/** Arrows, and drawings as a whole, are told from what lies behind them. One finding a drawing. */
export function auditGraphicsSeen({ deck, colours }: Pick<TabFacts, 'deck' | 'colours'>): Finding[] {
  const faint = colours.marks.map(judge).filter(({ contrast }) => contrast < least);
  return [...Map.groupBy(faint, ({ mark: { no, text, kind } }) => `${no} ${kind} ${text}`).values()].map((all) => {
    const [{ mark, ...seen }] = all.toSorted((a, b) => a.contrast - b.contrast) as [Judged];
    return finding('GRAPHIC_FAINT', describe(mark, seen), {
      ...placeOnSlide(deck, mark.no, mark.text),
      ...(mark.isMermaid && { fix: forMermaid }),
    });
  });
}

interface Judged {
  mark: FaintMark;
  contrast: number;
  look: FaintMark['looks'][number];
}

/** By the look in which it is told best. */
function judge(mark: FaintMark): Judged {
  const looks = mark.looks.map((look) => ({ mark, look, contrast: contrastBefore(look.colour, look.ground) }));
  return looks.reduce((best, one) => (one.contrast > best.contrast ? one : best));
}

const forMermaid =
  "Choose another of Mermaid’s themes, ```mermaid {theme: 'neutral'}, or set `lineColor` in `setup/mermaid.ts` (`themeVariables`).";

function describe({ kind, text }: FaintMark, { contrast, look: { colour, ground } }: Omit<Judged, 'mark'>): string {
  const hex = (tone: Readonly<Rgba>) =>
    `#${tone
      .slice(0, 3)
      .map((value) => Math.round(value).toString(16).padStart(2, '0'))
      .join('')}`;
  const ratio = (Math.floor(contrast * 10) / 10).toFixed(1); // never said to be more than it is
  const what = kind === 'arrow' ? 'An arrow' : 'Everything';
  const drawing = text && ` “${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
  return `${what} in the drawing${drawing} is hardly told from what lies behind (${ratio} : 1, ${hex(blend(colour, ground))} before ${hex(ground)}).`;
}
