import { createMarkdownExit } from 'markdown-exit';

const markdown = createMarkdownExit({ html: true });

/** What the source of a Mermaid diagram says that it shows; empty where it says nothing. */
export interface DiagramName {
  title: string;
  description: string;
}

/** The names of a slide's Mermaid diagrams, in their order. */
export function findDiagramNames(content: string): DiagramName[] {
  return markdown
    .parse(content, {})
    .filter(({ type, info }) => type === 'fence' && /^mermaid\b/.test(info))
    .map(({ content }) => nameOf(content));
}

/** `accTitle` is for readers alone; `title`, in front matter or in the diagram, is drawn as well. */
function nameOf(source: string): DiagramName {
  const [, front = '', diagram = source] = /^\s*---\n([\s\S]*?)\n---\s*\n([\s\S]*)$/.exec(source) ?? [];
  const find = (text: string, pattern: RegExp) =>
    (pattern.exec(text)?.[1] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2');
  const description =
    find(diagram, /^\s*accDescr\s*:[ \t]*(.+)$/m) || find(diagram, /^\s*accDescr\s*\{([^}]*)\}/m).replace(/\s+/g, ' ');
  const title =
    find(diagram, /^\s*accTitle\s*:[ \t]*(.+)$/m) ||
    find(front, /^title:[ \t]*(.+)$/m) ||
    find(diagram, /^\s*(?:pie\b.*?\s)?title(?:\s*:[ \t]*|[ \t]+)(.+)$/m);
  return { title, description };
}
