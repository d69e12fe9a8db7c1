import { createMarkdownExit } from 'markdown-exit';
import { readAcceptance } from '../citations/markdown/acceptance.ts';
import type { Deck, DeckSlide } from './deck.ts';
import type { ResolvedSlidevOptions } from './slidev.ts';

/** The deck as plain data. */
export function describeDeck({ data }: ResolvedSlidevOptions): Deck {
  const { config, headmatter } = data;
  const lang = String(headmatter.lang ?? (config.htmlAttrs as Record<string, string>).lang ?? 'en');
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const list = (value: unknown) =>
    (Array.isArray(value) ? value.map(String) : text(value).split(',')).map((item) => item.trim()).filter(Boolean);
  const lines = new Map(Object.entries(data.markdownFiles).map(([file, { raw }]) => [file, raw.split('\n')]));
  const slides = data.slides.map((slide, index): DeckSlide => {
    const { filepath, start, contentStart } = slide.source;
    return {
      no: index + 1,
      title: plainText(text(slide.frontmatter.title) || text(slide.frontmatter.name)),
      file: filepath,
      line: start + 1,
      contentLine: firstLineWithText(lines.get(filepath) ?? [], contentStart) + 1,
      layout: text(slide.frontmatter.layout),
      content: slide.content,
      raw: slide.source.raw,
      note: slide.note ?? '',
      lang: text(slide.frontmatter.lang) || lang,
      alias: text(slide.frontmatter.routeAlias),
      isRoomOnly: slide.frontmatter.handout === false,
      accepts: Object.fromEntries(readAcceptance(slide.frontmatter.accept)),
    };
  });
  return {
    title: plainText(text(config.title) === 'Slidev' ? data.slides[0]?.title || 'Untitled deck' : config.title),
    authors: list(headmatter.author),
    subject: plainText(firstParagraph(text(headmatter.info))),
    keywords: list(headmatter.keywords),
    lang,
    width: config.canvasWidth,
    height: Math.ceil(config.canvasWidth / config.aspectRatio),
    colorSchema: config.colorSchema === 'light' || config.colorSchema === 'dark' ? config.colorSchema : 'auto',
    comark: Boolean(config.comark || config.mdc),
    webFonts: config.fonts.provider === 'none' ? [] : config.fonts.webfonts,
    iconSets: { installed: [], known: [] },
    styleSheets: [],
    themeDefaults: [],
    slides,
  };
}

function firstLineWithText(lines: readonly string[], from: number): number {
  for (let i = from; i < lines.length; i++) if (lines[i]?.trim() !== '') return i;
  return from;
}

const markdown = createMarkdownExit({ html: true });

/** The first paragraph of a text in Markdown; its first heading where there is no paragraph. */
function firstParagraph(source: string): string {
  const blocks = markdown.parse(source, {});
  const inlineAfter = (opening: string) => blocks[blocks.findIndex(({ type }) => type === opening) + 1];
  const block = ['paragraph_open', 'heading_open'].map(inlineAfter).find((token) => token?.type === 'inline');
  return block?.content ?? '';
}

/** A title without emphasis, code marks, links and tags. */
function plainText(title: string): string {
  const [inline] = markdown.parseInline(title, {});
  const words = (inline?.children ?? []).map(({ type, content }) =>
    type === 'text' || type === 'code_inline' ? content : type === 'html_inline' || type.endsWith('break') ? ' ' : '',
  );
  return words.join('').replace(/\s+/g, ' ').trim();
}
