import type { Deck } from '../../deck/deck.ts';
import { type Finding, type FindingDetails, finding } from '../../findings/finding.ts';
import type { MeasuredText } from '../browser/measure-grounds.ts';
import type { Rgba } from '../in-page/colour-tools.ts';
import {
  blend,
  contrastBefore,
  contrastOf,
  leastContrast,
  pixelsAtReading,
  smallestText,
  unreadable,
} from './contrast.ts';
import { placeOnSlide, sample, type TabFacts } from './facts.ts';

/** Share of what lies behind words that may be too close to their colour. */
const tolerated = 0.25;

/**
 * What a theme sets is said once, and only where it is hard to read for everybody: its author's taste is not for the author
 * of a deck to mend. The colours of highlighters mute comments and brackets on purpose: those are let pass while they can
 * be read.
 */
const leastOfTheme = 3;

/** What can be read is told from what lies behind it, is large enough, and links are told from words not only by colour. */
export function auditLegible({ deck, colours, media, beside, covered }: TabFacts): Finding[] {
  const failed = new Set([...media, ...beside.media].flatMap(({ failedFormulae }) => failedFormulae)); // red, as they failed
  const texts = colours.texts
    .filter((text) => !failed.has(text.text) && !isCovered(text))
    .map((text) => ({ text, verdict: judge(text, deck) }));
  const low = texts.filter(({ verdict }) => verdict.isLow);
  const [own, others] = partition(
    low,
    ({ text, verdict }) =>
      isOwn(text, text.setBy, deck) || (verdict.contrast < leastOfTheme && isOwn(text, text.groundBy, deck)),
  );
  const [ofMermaid, themes] = partition(
    others.filter(({ text, verdict }) => verdict.contrast < (text.isCode ? unreadable : leastOfTheme)),
    ({ text }) => text.isMermaid,
  );
  const small = texts.filter(({ text }) => isSmall(text, deck)).map(({ text }) => text);
  const [ownSmall, smallOfTheme] = partition(small, (text) => isOwn(text, text.sizedBy, deck));
  return [
    ...[...Map.groupBy(own, ({ text, verdict }) => `${text.no} ${verdict.isUnreadable}`).values()].map(sayLow),
    ...(themes.length > 0 ? [sayLowOf('the theme', themes, { fix: ofTheme })] : []),
    ...(ofMermaid.length > 0
      ? [
          sayLowOf('Mermaid', ofMermaid, {
            ...placeOnSlide(deck, ofMermaid[0]!.text.no, '```mermaid'),
            fix: forMermaid,
          }),
        ]
      : []),
    ...[...Map.groupBy(ownSmall, ({ no }) => no)].map(([no, all]) =>
      finding('TEXT_SMALL', `In ${sizes(all)} of a slide ${deck.height} high: ${sample(wordsOf(all))}.`, at(no, all)),
    ),
    ...(smallOfTheme.length > 0
      ? [finding('TEXT_SMALL', `In sizes of the theme, ${onSlides(smallOfTheme)}: ${sample(wordsOf(smallOfTheme))}.`)]
      : []),
    ...colours.links
      .filter(({ colour, around }) => differ(colour, around) && contrastOf(colour, around) < 3)
      .map(({ no, text }) => finding('COLOUR_ALONE', `The link “${text}”.`, placeOnSlide(deck, no, text))),
  ];

  /** What lies before words is not what they have to be told from. */
  function isCovered({ no, text }: MeasuredText): boolean {
    return covered.some((one) => one.no === no && !one.isCrossed && one.text.startsWith(text));
  }

  function sayLow(all: readonly Judged[]): Finding {
    const [{ text, verdict }] = all as [Judged];
    const what = `Hardly told from what lies behind: ${all.slice(0, 3).map(describe).join(', ')}${more(all)}.`;
    const place = placeOnSlide(deck, text.no, text.text);
    const isLegible = all.every((one) => isLegibleElse(one.text));
    const other = colours.scheme === 'light' ? 'dark' : 'light';
    return finding('CONTRAST_LOW', what, {
      ...place,
      ...(verdict.isUnreadable && { severity: 'error', why: nobody }),
      ...(isLegible && { fix: `Legible with \`--scheme ${other}\`; else choose a colour that suits both.` }),
    });
  }

  function sayLowOf(owner: string, all: readonly Judged[], details: FindingDetails): Finding {
    const texts = all.map(({ text }) => text);
    const distinct = [...new Map(all.map((one) => [`${one.text.colour} ${one.verdict.ground}`, one])).values()];
    const what = `In colours of ${owner}, ${onSlides(texts)}: ${distinct.slice(0, 3).map(describe).join(', ')}${more(distinct)}.`;
    // Large letters that are mere ornament are no reason to refuse a deck; most words of a slide are one.
    const isGrave = all.some(({ text, verdict }) => verdict.isUnreadable && isMost(text.id));
    return finding('CONTRAST_LOW', what, { ...details, ...(isGrave && { severity: 'error', why: nobody }) });
  }

  function isLegibleElse({ id, text }: MeasuredText): boolean {
    const same = colours.otherScheme.filter((one) => one.id === id && one.text === text);
    return same.length > 0 && same.every((one) => !isDoubtful(one, deck));
  }

  function isMost(id: string): boolean {
    const onSheet = texts.filter(({ text }) => text.id === id);
    return onSheet.filter(({ verdict }) => verdict.isUnreadable).length > onSheet.length / 2;
  }

  function at(no: number, [first]: readonly MeasuredText[]) {
    return placeOnSlide(deck, no, first?.text);
  }
}

/** What was said of the slides before: the same words in the same colours, as hard to read, as small. */
export function withoutSaid(
  { texts, ...others }: TabFacts['colours'],
  before: TabFacts['colours'],
  deck: Deck,
): TabFacts['colours'] {
  const identify = (text: MeasuredText) => {
    const { isLow, isUnreadable } = judge(text, deck);
    return [text.no, text.text, isLow, isUnreadable, isSmall(text, deck)].join('|');
  };
  const said = new Set(before.texts.map(identify));
  return { ...others, texts: texts.filter((text) => !said.has(identify(text))) };
}

const nobody = 'Nobody can read words in nearly the colour of what lies behind them.';
const ofTheme =
  'Set other colours in `style.css`, choose another theme, or accept it in the headmatter: `accept: { CONTRAST_LOW: why }`.';
const forMermaid =
  "Choose another of Mermaid’s themes, ```mermaid {theme: 'neutral'}, or set its colours in `setup/mermaid.ts` (`themeVariables`).";

interface Verdict {
  isLow: boolean;
  isUnreadable: boolean;
  contrast: number;
  ground: Rgba;
}

interface Judged {
  text: MeasuredText;
  verdict: Verdict;
}

/** Where boxes leave a doubt the pixels decide; without them nothing is said. */
export function judge(text: MeasuredText, deck: Pick<Deck, 'height'>): Verdict {
  const tones = text.ground
    .map(({ colour, share }) => ({ colour, share, contrast: contrastBefore(text.colour, colour) }))
    .sort((a, b) => a.contrast - b.contrast);
  const whole = tones.reduce((sum, { share }) => sum + share, 0);
  const worstOf = (limit: number) => {
    let sum = 0;
    return tones.find(({ share }) => (sum += share) >= limit * whole);
  };
  const worst = worstOf(tolerated);
  const { contrast = 21, colour: ground = [255, 255, 255, 1] } = worst ?? {};
  return {
    isLow: contrast < leastOf(text, deck) - rounding,
    isUnreadable: (worstOf(0.5)?.contrast ?? 21) < unreadable,
    contrast,
    ground,
  };
}

/** Colours on the screen are whole numbers. */
const rounding = 0.05;

/** Whether the colours of boxes put the contrast in doubt, so that one should look. */
export const isDoubtful = (
  text: Pick<MeasuredText, 'colour' | 'behind' | 'isUnsure' | 'id' | 'size' | 'isBold'>,
  deck: Pick<Deck, 'height'>,
): boolean => text.isUnsure || text.behind.some((ground) => contrastBefore(text.colour, ground) < leastOf(text, deck));

/** Text beside the slides of a handout is read from the hand. */
function leastOf(
  { id, size, isBold }: Pick<MeasuredText, 'id' | 'size' | 'isBold'>,
  { height }: Pick<Deck, 'height'>,
): number {
  return leastContrast(id === '' ? size : size * pixelsAtReading(height), isBold);
}

const isSmall = ({ id, size, isRaised }: MeasuredText, { height }: Deck): boolean =>
  id !== '' && size < smallestText * height && !isRaised;

/** Classes of UnoCSS that give a colour or a size. */
const utility = /^\.(?:[\w-]+:)*!?(?:text|bg|op|opacity|c|color|fill|from|via|to|fs)-/;

/** How the source of a diagram gives colours to its parts. */
const colouredDiagram = /^\s*(?:classDef|style|linkStyle|rect)\s|themeVariables|themeCSS/m;

/** Set in the slide itself, or by a style of the deck; what a highlighter makes of code is not. */
function isOwn(
  { no, isCode, isMermaid }: MeasuredText,
  setBy: readonly string[],
  { slides, styleSheets }: Deck,
): boolean {
  if (isCode) return false;
  const raw = slides[no - 1]?.raw ?? '';
  if (isMermaid) return colouredDiagram.test(raw);
  const styles = [...raw.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text);
  const selectors = [...styles, ...styleSheets.map(({ text }) => text)].flatMap((text) =>
    [...text.matchAll(/([^{}]+)\{[^{}]*(?:color|background|opacity|fill|font-size)\s*:[^{}]*\}/g)].flatMap(
      ([, names = '']) => names.split(','),
    ),
  );
  return setBy.some((one) => {
    if (one === '.katex') return /\\(?:text)?color/.test(raw);
    if (one === '<Transform') return /<transform\b/i.test(raw);
    if (one === 'style=') return /\bstyle\s*=/.test(raw); // the browser writes styles its own way
    const isNamed = (text: string) =>
      new RegExp(`(?<![\\w-])${RegExp.escape(one.replace('.', ''))}(?![\\w-])`).test(text);
    if (utility.test(one)) return isNamed(raw);
    return selectors.some((names) =>
      isNamed(
        names
          .trim()
          .split(/[\s>+~]+/)
          .at(-1) ?? '',
      ),
    );
  });
}

const hex = (colour: Rgba): string =>
  `#${colour
    .slice(0, 3)
    .map((value) => Math.round(value).toString(16).padStart(2, '0'))
    .join('')}`;
const describe = ({ text, verdict }: Judged): string =>
  `${sample([text.text])} (${verdict.contrast.toFixed(1)} : 1, ${hex(blend(text.colour, verdict.ground))} before ${hex(verdict.ground)})`;
const more = (all: readonly unknown[]): string => (all.length > 3 ? ` and ${all.length - 3} more` : '');
const wordsOf = (texts: readonly MeasuredText[]): string[] => texts.map(({ text }) => text);
const differ = (one: Rgba, other: Rgba): boolean => one.some((value, i) => Math.abs(value - (other[i] ?? 0)) > 1);
const sizes = (texts: readonly MeasuredText[]): string => {
  const all = [...new Set(texts.map(({ size }) => Math.round(size)))].sort((a, b) => a - b);
  return `${all.join(', ')} pixel${all.join() === '1' ? '' : 's'}`;
};

function onSlides(texts: readonly MeasuredText[]): string {
  const all = [...new Set(texts.map(({ no }) => no))].sort((a, b) => a - b);
  const named = all.slice(0, 5).join(', ') + (all.length > 5 ? ` and ${all.length - 5} more` : '');
  return `on slide${all.length === 1 ? '' : 's'} ${named}`;
}

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}
