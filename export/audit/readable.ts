import type { Code } from '../../findings/catalogue.ts';
import { type Finding, type FindingDetails, finding } from '../../findings/finding.ts';
import { placeOnSlide, sample, type TabFacts } from './facts.ts';
import { nameIn } from './media-loaded.ts';

type Fault = TabFacts['faults'][number];

/** What each fault is called, and whether a PDF with it may still claim PDF/UA. */
const kinds: Record<
  Fault['kind'],
  { code: Code; mayClaim: boolean; say: (text: string) => string; details?: FindingDetails }
> = {
  'no-alt': { code: 'ALT_MISSING', mayClaim: false, say: (src) => `"${nameIn(src)}" has no alternative.` },
  'no-diagram-name': {
    code: 'DIAGRAM_UNNAMED',
    mayClaim: true,
    say: (label) => `Nothing says what the Mermaid diagram ${label && `with “${label}” `}shows.`,
  },
  'no-name': { code: 'PICTURE_UNNAMED', mayClaim: false, say: (tag) => `The ${tag} has no name.` },
  'link-in-drawing': { code: 'LINK_IN_DRAWING', mayClaim: false, say: (text) => `A drawing holds the link “${text}”.` },
  'form-control': { code: 'FORM_CONTROL', mayClaim: false, say: (tag) => `There is a ${tag} on the slide.` },
  'no-headers': {
    code: 'TABLE_WITHOUT_HEADERS',
    mayClaim: false,
    say: (text) => `The table that begins with “${text}”.`,
  },
  'no-heading': { code: 'HEADING_MISSING', mayClaim: true, say: () => 'The slide has no heading.' },
  'two-titles': { code: 'HEADING_REPEATED', mayClaim: true, say: (text) => `“${text}” is a second title.` },
  generated: { code: 'TEXT_GENERATED', mayClaim: false, say: (text) => `Of a style sheet: ${sample([text])}.` },
  opacity: { code: 'TEXT_TRANSLUCENT', mayClaim: true, say: (text) => `Under opacity: ${sample([text])}.` },
  filter: { code: 'TEXT_FILTERED', mayClaim: true, say: (text) => `Under a filter: ${sample([text])}.` },
  mask: {
    code: 'TEXT_FILTERED',
    mayClaim: true,
    say: (text) => `Under a mask: ${sample([text])}.`,
    details: {
      why: 'The browser prints what is under a CSS mask as a drawing of its own, apart from what is read out.',
      fix: 'Remove the mask, or take it off the text.',
    },
  },
};

/** Who has the slides read to them misses nothing. */
export function auditReadable({ deck, faults, marks }: TabFacts): Finding[] {
  const unnamed = marks.filter(({ type, name }) => type === 'Link' && name === '');
  return [
    ...faults.map(({ kind, no, text }) => {
      const { code, say, details } = kinds[kind];
      return finding(code, say(text), { ...placeOnSlide(deck, no, placeIn(kind, text)), ...details });
    }),
    ...unnamed.map(({ no, href }) =>
      finding('LINK_UNNAMED', `The link to ${href} has no words.`, placeOnSlide(deck, no, href)),
    ),
  ];
}

/** Of these, what keeps the PDF from claiming PDF/UA. */
export function findBarriers(facts: TabFacts): Finding[] {
  return auditReadable({ ...facts, faults: facts.faults.filter(({ kind }) => !kinds[kind].mayClaim) });
}

/** Words by which the fault can be found in the source of the slide. */
function placeIn(kind: Fault['kind'], text: string): string {
  if (kind === 'no-alt') return nameIn(text);
  return text.startsWith('<') ? text.replace(/>$/, '') : text;
}
