import type { DeckSlide } from '../../deck/deck.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import type { PictureFault } from '../in-page/read-pictures.ts';
import { placeOnSlide, type TabFacts } from './facts.ts';
import { nameIn } from './media-loaded.ts';

/** A picture of which more is missing cannot be read; of which less is, perhaps. */
const mayBeMissing = 0.25;

/** Pictures in the flow of a slide are there as a whole. */
export function auditPicturesWhole({ deck, pictures }: TabFacts): Finding[] {
  const found = pictures.flatMap((fault) => {
    const slide = deck.slides[fault.no - 1];
    return slide ? (judge(fault, slide, (text) => placeOnSlide(deck, fault.no, text)) ?? []) : [];
  });
  return [...new Map(found.map((one) => [`${one.slide} ${one.line} ${one.what}`, one])).values()]; // once for all click steps
}

function judge(fault: PictureFault, slide: DeckSlide, place: (text: string) => object): Finding | undefined {
  const { kind, tag, name, width, height, beyondX, beyondY, share } = fault;
  const file = tag === 'img' ? nameIn(name).replace(/-[\w-]{8}(\.\w+)$/, '$1') : '';
  const what = tag === 'mermaid' ? 'The diagram' : file ? `"${file}"` : `The <${tag}>${name && ` “${name}”`}`;
  const at = place(tag === 'mermaid' ? '```mermaid' : file || `<${tag}`);
  const percent = `${Math.round(share * 100)} %`;
  if (kind === 'no-room')
    return finding('PICTURE_CUT_OFF', `${what} has no room: it is ${px(width)} wide and ${px(height)} high.`, {
      ...at,
      severity: 'error',
      why: 'The picture was loaded, and what lies around it leaves no room for it.',
      fix: 'Give it a width or a height, or what lies around it less room.',
    });
  if (kind === 'cropped') {
    if (!slide.content.includes(file)) return undefined; // a layout crops what fills a pane
    return finding('PICTURE_CUT_OFF', `${percent} of ${what} is cropped.`, {
      ...at,
      why: '`object-fit` fills the box with the middle of the picture, and leaves out what does not fit its shape.',
      fix: 'Use `object-fit: contain`, give the box the shape of the picture, or crop the file where it matters.',
    });
  }
  const sides = [beyondX > 4 ? `${px(beyondX)} too wide` : '', beyondY > 4 ? `${px(beyondY)} too high` : ''].filter(
    Boolean,
  );
  const fits = Math.min((width - beyondX) / width, (height - beyondY) / height);
  return finding('PICTURE_CUT_OFF', `${what} is ${sides.join(' and ')} for its place: ${percent} is cut off.`, {
    ...at,
    ...(share > mayBeMissing && { severity: 'error' as const }),
    fix: fits < 0.2 ? 'Move what stands before it, or put it on a slide of its own.' : howToFit(fault, slide, fits),
  });
}

const px = (size: number): string => `${Math.round(size)} px`;

function howToFit({ tag, index, width, beyondX, height, beyondY }: PictureFault, slide: DeckSlide, fits: number) {
  if (tag === 'mermaid') {
    const fences = [...slide.content.matchAll(/^\s*(?:`{3,}|~{3,})\s*mermaid\b(.*)/gm)];
    const scale = Number(/\bscale:\s*([\d.]+)/.exec(fences[index]?.[1] ?? '')?.[1] ?? 1);
    return `Write \`{scale: ${Math.max(0.05, Math.floor(scale * fits * 20) / 20)}}\` behind \`\`\`mermaid, or say less in the diagram.`;
  }
  const size =
    beyondY / height >= beyondX / width
      ? `max-height: ${Math.floor(height - beyondY)}px`
      : `max-width: ${Math.floor(width - beyondX)}px`;
  return `Make it smaller, as \`<${tag} style="${size}" …>\`, or put it on a slide of its own.`;
}
