/** HTML that stands in the Markdown of a slide. */
import { decodeHTMLAttribute } from 'entities';
import { createMarkdownExit } from 'markdown-exit';

export interface SlideHtml {
  /** Tags as they stand in the Markdown, code left out. */
  tags: string[];
  /** What images of Markdown show. */
  images: string[];
}

const markdown = createMarkdownExit({ html: true });

export function htmlOf(content: string): SlideHtml {
  const tokens = markdown.parse(content, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  const html = tokens.filter(({ type }) => type === 'html_block' || type === 'html_inline').map((one) => one.content);
  const text = html.join('\n').replace(/<!--[\s\S]*?-->|<(script|style|pre|code)\b[\s\S]*?<\/\1>/gi, '');
  return {
    tags: text.match(/<[A-Za-z](?:"[^"]*"|'[^']*'|[^>"'])*>/g) ?? [],
    images: tokens.filter(({ type }) => type === 'image').map((one) => String(one.attrGet('src') ?? '')),
  };
}

/** The attributes of a tag by their names as they are written; without a value: an empty text. */
export function attributesOf(tag: string): Map<string, string> {
  const attributes = /\s([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
  return new Map(
    [...tag.matchAll(attributes)].map(([, name = '', double, single, bare]) => [
      name,
      decodeHTMLAttribute(double ?? single ?? bare ?? ''),
    ]),
  );
}
