import type { Code } from '../../findings/catalogue.ts';
import { type Finding, type FindingDetails, finding } from '../../findings/finding.ts';
import { bySlide, placeOnSlide, sample, type TabFacts } from './facts.ts';
import { findRawMarkup } from './raw-markup.ts';

interface Raw {
  kind: 'marker' | 'fence' | 'markup';
  /** What is printed. */
  text: string;
  /** Of it, what should not be. */
  mark: string;
}

const kinds: Record<Raw['kind'], { code: Code; says: string; details?: (mark: string) => FindingDetails }> = {
  marker: {
    code: 'RAW_SOURCE',
    says: 'The marker of a slot is printed as text',
    details: (marker) => ({
      why: 'Straight below HTML or text a marker is part of it, so what follows stays in the slot before it.',
      fix: `Leave a blank line before ${marker}.`,
    }),
  },
  fence: { code: 'RAW_SOURCE', says: 'A fence is printed as text' },
  markup: {
    code: 'RAW_MARKUP',
    says: 'Markup is printed as text',
    details: (mark) => {
      if (/^\{:?\s*[#.]/.test(mark))
        return { fix: 'Set `comark: true` in the headmatter, which reads attributes in braces, or take them away.' };
      const [, set, icon] = /^<([a-z][\w-]*):([a-z][\w-]*)/.exec(mark) ?? [];
      return set ? { fix: `A tag has no colon in Markdown: write \`<${set}-${icon} />\`.` } : {};
    },
  },
};

/** No source code of fences, and no markup, is printed as text. */
export function auditRawSource({ deck, text }: TabFacts): Finding[] {
  return [...bySlide(text, ({ prose }) => prose)].flatMap(([no, texts]) => {
    const source = deck.slides[no - 1]?.content ?? '';
    const raw = Map.groupBy(
      texts.flatMap((one) => findRaw(one, source) ?? []),
      ({ kind }) => kind,
    );
    return [...raw].map(([kind, found]) => {
      const { code, says, details } = kinds[kind];
      const [{ text: printed, mark }] = found as [Raw];
      return finding(code, `${says}: ${sample(found.map((one) => one.text.replace(/\s+/g, ' ')))}.`, {
        ...placeOnSlide(deck, no, printed, mark),
        ...details?.(mark),
      });
    });
  });
}

// Vue joins the lines of a text: a fence may stand behind other words, but then it also ends among them.
const fence = /^\s*(?:```|~~~)|\s(`{3,}|~{3,})[\s\S]*\s\1/m;
const slotMarker = /(?:^|\s)(::\s*[a-z][\w.-]*\s*::)(?=\s|$)/i;

function findRaw(text: string, source: string): Raw | undefined {
  const [, marker] = slotMarker.exec(text) ?? [];
  if (marker) return { kind: 'marker', text, mark: marker };
  const [opening] = fence.exec(text) ?? [];
  if (opening) return { kind: 'fence', text, mark: opening.trim().slice(0, 3) };
  const mark = findRawMarkup(text, source);
  return mark ? { kind: 'markup', text, mark } : undefined;
}
