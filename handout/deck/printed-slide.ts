import { type CitedNode, readCitedNodes } from './cited-node.ts';

/** A slide as the handout sees it. */
export interface PrintedSlide {
  /** The author's slide number, from 1. */
  no: number;
  /** What is printed for it: the number, or the frontmatter's `number:` (`B1`). */
  label: string;
  title: string;
  isBackup: boolean;
  /** What a backup slide is there for, as a label; empty where it does not say. */
  defends: string;
  /** `handout: false`: shown in the room, not printed. */
  isRoomOnly: boolean;
  /** Click steps to print, from 0; undefined: all. */
  clicks: number | undefined;
  /** Public text beside the slide, from `handout: { text: … }`. */
  text: CitedNode[];
  discussion: CitedNode[];
  /** Language of the slide, where it is not that of the deck. */
  lang: string | undefined;
  /** A remark at the foot of the slide. */
  aside: string;
  /** The part of the talk it belongs to: `section:`, named by `parts:` in the headmatter. */
  section: Section | undefined;
  /** `layout: section`: it is itself the heading of a part. */
  opensSection: boolean;
  /** As it was rendered from the author's Markdown. */
  noteHtml: string;
  /** Minutes the author plans for it; undefined where none are given. */
  minutes: number | undefined;
}

/** A part of the talk. */
export interface Section {
  /** `II`; empty where it has only a name. */
  numeral: string;
  name: string;
}

/** What is read of a slide: its number, its frontmatter, and what Slidev knows of it. */
export interface SlideSource {
  no: number;
  frontmatter: Readonly<Record<string, unknown>>;
  title?: string;
  noteHtml?: string;
}

/** A heading as it is read: Slidev tells it as it is written, with the marks of Markdown and of footnotes. */
export const plainTitle = (title: string): string =>
  title
    .replace(/\[\^[^\]]+\]|\s*\{[#.][^{}]*\}\s*$|<\/?[a-z][^<>]*>/gi, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|==|~~|`)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]+)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .trim();

/** @param sources all slides of the deck, so that `defends:` can be looked up */
export function readPrintedSlides(sources: readonly SlideSource[]): PrintedSlide[] {
  const labelOf = ({ no, frontmatter }: SlideSource) => asText(frontmatter['number']) || String(no);
  const labels = new Map(
    sources.flatMap((source) => [
      [String(source.no), labelOf(source)] as const,
      [asText(source.frontmatter['routeAlias']), labelOf(source)] as const,
    ]),
  );
  const sections = sectionsOf(sources);
  return sources.map((source, i): PrintedSlide => {
    const { no, frontmatter, title = '', noteHtml = '' } = source;
    const own = frontmatter['handout'];
    const choices = typeof own === 'object' && own !== null ? (own as Record<string, unknown>) : {};
    const defends = asText(frontmatter['defends']);
    return {
      no,
      label: labelOf(source),
      title: plainTitle((no > 1 && asText(frontmatter['title'])) || title),
      isBackup: frontmatter['backup'] === true,
      defends: defends && (labels.get(defends) ?? defends),
      isRoomOnly: own === false,
      clicks: typeof choices['click'] === 'number' ? choices['click'] : undefined,
      text: readCitedNodes(choices['cite'] ? [choices] : choices['text']),
      discussion: no > 1 ? readCitedNodes(frontmatter['discussion']) : [],
      lang: (no > 1 && asText(frontmatter['lang'])) || undefined,
      aside: asText(frontmatter['aside']),
      section: sections[i],
      opensSection: frontmatter['layout'] === 'section',
      noteHtml,
      minutes: typeof frontmatter['minutes'] === 'number' ? frontmatter['minutes'] : undefined,
    };
  });
}

/** The part of the talk that each slide belongs to. */
function sectionsOf(sources: readonly SlideSource[]): (Section | undefined)[] {
  const parts = sources[0]?.frontmatter['parts'];
  const names = typeof parts === 'object' && parts !== null ? (parts as Record<string, unknown>) : {};
  return sources.map(({ frontmatter }) => {
    const section = asText(frontmatter['section']);
    const name = asText(names[section]);
    if (section === '') return undefined;
    return name ? { numeral: section, name } : { numeral: '', name: section };
  });
}

const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/**
 * Slidev draws click marks as empty elements with a pseudo-element; on paper they are words. It takes a mark that is
 * written about, in code, for one, too, and counts it: there the author's own text is put back.
 */
export function printClickMarks(noteHtml: string, keep: boolean): string {
  let last = 0;
  let written = 0;
  return noteHtml.replace(clickMark, (_, ofMark, ofText) => {
    const clicks = Number(ofMark ?? ofText) - last;
    last += clicks;
    if (ofMark !== undefined) return keep ? `<b class="handout-click-mark">click ${last - written}</b> ` : '';
    written += clicks;
    return clicks === 1 ? '[click]' : `[click:${clicks}]`;
  });
}

/** As an element, or escaped as text, with how often has been clicked. */
const clickMark =
  /<span class="slidev-note-click-mark" data-clicks="(\d+)"><\/span>|&lt;span class=(?:&quot;|")slidev-note-click-mark(?:&quot;|") data-clicks=(?:&quot;|")(\d+)(?:&quot;|")&gt;&lt;\/span&gt;/g;
