import { describe, expect, it } from 'vitest';
import { findDiagramLabels } from '../../../../export/audit/diagram-labels.ts';

const labelsOf = (content: string) => findDiagramLabels(content).map(({ label }) => label);
const flowchart = (...lines: string[]) => labelsOf(`\`\`\`mermaid\ngraph TD\n${lines.join('\n')}\n\`\`\``);

describe('labels of flowcharts', () => {
  it.each<[string, string[]]>([
    ['A[First thing] --> B(Second)', ['First thing', 'Second']],
    ['A([Stadium]) --> B[[Sub]] --> C((Circle))', ['Stadium', 'Sub', 'Circle']],
    ['A{Choice} --> B{{Hexagon}}', ['Choice', 'Hexagon']],
    ['A[(Data base)]', ['Data base']],
    ['A["Quoted text"]', ['Quoted text']],
    ['A -->|yes| B[End]', ['yes', 'End']],
    ['subgraph two [Its title]', ['Its title']],
    ['A --> B', []],
    ['%% a [comment]', []],
    ['style A fill:#f00', []],
    ['classDef big font-size:2em', []],
    ['click A "https://a.example" "tip [x]"', []],
    ['linkStyle 0 stroke:#f00', []],
    ['subgraph one', []],
  ])('%s', (line, expected) => {
    expect(flowchart(line)).toEqual(expected);
  });

  it.each(['%%', 'style', 'classDef', 'class', 'click', 'linkStyle'])('are not sought in a line of %s', (keyword) => {
    expect(flowchart(`${keyword} A [no label]`, 'B[label]')).toEqual(['label']);
  });

  it('say where they stand', () => {
    const content = '# Head\n\n```mermaid\nflowchart LR\n  A[one] --> B\n\n  B --> C[two]\n```';
    expect(findDiagramLabels(content).map(({ line }) => content.split('\n')[line]?.trim())).toEqual([
      'A[one] --> B',
      'B --> C[two]',
    ]);
  });

  it('are found behind settings and directions', () => {
    expect(labelsOf('```mermaid {scale: 0.5}\n%%{init: {}}%%\nflowchart LR\nA[one]\n```')).toEqual(['one']);
  });

  it('are sought in flowcharts only', () => {
    expect(labelsOf('```mermaid\nsequenceDiagram\nA->>B: hi [x]\n```')).toEqual([]);
    expect(labelsOf('```ts\ngraph\na[one]\n```')).toEqual([]);
  });

  it('keep the words on both sides of a line break', () => {
    expect(flowchart('A[one<br/>two<br>three]').join(' ').split(/\s+/)).toEqual(['one', 'two', 'three']);
  });

  it('hold no attributes, entity codes or icons, which are not drawn as they are written', () => {
    const words = ['A@{ shape: rect, label: "Hello" }', 'B["#quot;said#quot;"]', 'C["fa:fa-ban fab:fa-x"]'].map(
      (line) => flowchart(line).join(' ').match(/\w+/g),
    );
    expect(words.flat().filter((word) => word && !['Hello', 'said'].includes(word))).toEqual([]);
  });
});
