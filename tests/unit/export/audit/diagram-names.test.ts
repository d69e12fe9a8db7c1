import { describe, expect, it } from 'vitest';
import { findDiagramNames } from '../../../../export/audit/diagram-names.ts';

const fence = (...lines: string[]) => `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\`\n`;

describe('names of Mermaid diagrams', () => {
  it.each<[string[], string, string]>([
    [['sequenceDiagram', '  accTitle: Who asks', '  accDescr: A asks B.', '  A->>B: Hi'], 'Who asks', 'A asks B.'],
    [['sequenceDiagram', 'title: With a colon'], 'With a colon', ''],
    [['sequenceDiagram', 'title Without one'], 'Without one', ''],
    [['pie title Pets', '"Dogs": 2'], 'Pets', ''],
    [['pie showData title More pets'], 'More pets', ''],
    [['pie showData', '  title Below'], 'Below', ''],
    [['---', 'title: "From the front"', 'config:', '  theme: base', '---', 'mindmap', '  Root'], 'From the front', ''],
    [
      ['flowchart LR', 'accTitle: For readers', 'accDescr {', '  Two', '  lines', '}', 'A-->B'],
      'For readers',
      'Two lines',
    ],
    [['gantt', 'title Drawn', 'accTitle: Heard'], 'Heard', ''],
    [['flowchart LR', 'titles[The titles] --> B'], '', ''],
  ])('%j: %s', (lines, title, description) => {
    expect(findDiagramNames(fence(...lines))).toEqual([{ title, description }]);
  });

  it('one for each fence, in order; other fences do not count', () => {
    const names = findDiagramNames(`${fence('pie title One')}\n\`\`\`ts\ntitle: no\n\`\`\`\n\n${fence('graph LR')}`);
    expect(names.map(({ title }) => title)).toEqual(['One', '']);
  });
});
