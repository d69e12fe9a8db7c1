import { decodeHTML, escapeUTF8 } from 'entities';
import type { CitedDeck } from '../../citations/cited-deck.ts';
import { citeParts } from '../../citations/locator/cite-parts.ts';

/** Pandoc's brackets in HTML, outside tags; what stands in code is passed over. */
const pieces = /<(?<code>code|pre)\b[\s\S]*?<\/\k<code>>|<[^>]*>|(?<group>\[(?:[^[\]<>]*[\s;-])?@[^[\]<>]+\])/gu;

/** The HTML of a speaker note with its citations as links in round brackets, `(Wakefield, ¶4 s4)`. */
export function citeNote(html: string, deck: CitedDeck): string {
  return html.replace(pieces, (piece, ...rest) => {
    const { group } = rest.at(-1) as { group?: string };
    return group === undefined ? piece : renderGroup(decodeHTML(group), deck);
  });
}

function renderGroup(group: string, deck: CitedDeck): string {
  const links = citeParts(group, deck).map(({ text, target }) =>
    target === '' ? escapeUTF8(text) : `<a class="citation" href="#${escapeUTF8(target)}">${escapeUTF8(text)}</a>`,
  );
  return `(${links.join('; ')})`;
}

const noteInCode = /"noteHTML":(?<html>"(?:[^"\\]|\\.)*")/gu;

/** The same in the source of a module, or in any JSON, that carries the notes of slides. */
export function citeNotesInJson(code: string, deck: CitedDeck): string {
  return code.replace(noteInCode, (whole, literal: string) => {
    const html = JSON.parse(literal) as string;
    return html.includes('@') ? `"noteHTML":${JSON.stringify(citeNote(html, deck))}` : whole;
  });
}
