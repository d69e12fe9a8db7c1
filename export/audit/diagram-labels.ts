import { createMarkdownExit } from 'markdown-exit';

const markdown = createMarkdownExit({ html: true });
/** Lines of a flowchart that hold no label: comments, styling, subgraphs known by their name alone. */
const unlabelled = /^\s*(?:%%|style|classDef|class|click|linkStyle|subgraph\s+\w+\s*$)/;
const label = /(?:\[|\(|\{|\|)["([{/]*([^"[\](){}|/\\]+)["\])}/|]/g;

/** The labels of a slide's Mermaid flowcharts, which must all stand in the drawing, with their lines from 0. */
export function findDiagramLabels(content: string): { label: string; line: number }[] {
  return markdown.parse(content, {}).flatMap((token) => {
    const isFlowchart = /^\s*(?:%%.*\s*)*(?:graph|flowchart)\b/.test(token.content);
    if (token.type !== 'fence' || !/^mermaid\b/.test(token.info) || !isFlowchart) return [];
    return token.content
      .split('\n')
      .flatMap((line, i) => labelsIn(line).map((text) => ({ label: text, line: (token.map?.[0] ?? 0) + 1 + i })));
  });
}

function labelsIn(line: string): string[] {
  if (unlabelled.test(line)) return [];
  const plain = line
    .replace(/@\{[^}]*\}/g, ' ') // shapes of Mermaid 11, whose labels stand among settings
    .replace(/<[^>]*>/g, ' ')
    .replace(/#\w+;/g, ' ') // entity codes
    .replace(/\bfa[a-z]*:[\w-]+/g, ' '); // icons
  return [...plain.matchAll(label)].map(([, text = '']) => text.trim()).filter(Boolean);
}
