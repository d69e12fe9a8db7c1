import { expect, test } from 'vitest';
import type { SignedDiagramData } from '../../../../../theme/data/arguments.ts';
import { placeSignedDiagram } from '../../../../../theme/logic/diagrams/place-signed-diagram.ts';

const plus = { from: 'rule', to: 'one', sign: '+', verb: 'makes' } as const;
const minus = { from: 'rule', to: 'two', sign: '−', verb: 'limits' } as const;
const hinge: SignedDiagramData = {
  label: 'One cause, two effects',
  gap: 200,
  columns: [[{ id: 'rule', kind: 'cause' }], [{ id: 'one' }, { id: 'two', click: 1 }]],
  links: [plus, minus],
};
const size = { width: 800, height: 316 };

test('a pivot stands where arrows of both signs leave one box', () => {
  expect(placeSignedDiagram(hinge, size).pivots).toEqual([{ x: 300, y: 158 }]);
  expect(placeSignedDiagram({ ...hinge, links: [plus, { ...minus, sign: '+' }] }, size).pivots).toEqual([]);
});

test('an arrow has the line of its sign and appears with the later of its boxes', () => {
  const { arrows } = placeSignedDiagram(hinge, size);
  expect(arrows.get(plus)).toMatchObject({ kind: 'support', bend: 'start', click: undefined });
  expect(arrows.get(minus)).toMatchObject({ kind: 'limit', click: 1 });
});

test('it stops short of the box it reaches, more so before a bar', () => {
  const { arrows, nodes } = placeSignedDiagram(hinge, size);
  const edge = nodes.get('one')?.box.left ?? 0;
  expect(edge - (arrows.get(plus)?.to.x ?? 0)).toBe(4);
  expect(edge - (arrows.get(minus)?.to.x ?? 0)).toBe(10);
});

test('arrows that meet in one box bend at their end', () => {
  const data = { ...hinge, columns: [[{ id: 'one' }, { id: 'two' }], [{ id: 'rule' }]] };
  const link = { from: 'one', to: 'rule', verb: 'supports' };
  expect(placeSignedDiagram({ ...data, links: [link] }, size).arrows.get(link)?.bend).toBe('end');
});
