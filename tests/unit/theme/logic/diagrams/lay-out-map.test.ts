import { readFileSync } from 'node:fs';
import { parseSync } from '@slidev/parser';
import { expect, test } from 'vitest';
import type { ArgumentMap } from '../../../../../theme/logic/diagrams/argument-map.ts';
import { layOutMap } from '../../../../../theme/logic/diagrams/lay-out-map.ts';

const map = (edges: ArgumentMap['edges']): ArgumentMap => ({
  label: 'A map',
  box: { width: 100, height: 40 },
  rankGap: 30,
  rowGap: 10,
  nodes: { cause: { text: 'cause' }, one: { text: 'one' }, two: { text: 'two', width: 120, height: 60 } },
  edges,
});

test('effects stand to the right of their cause, a gap apart, in the order in which they are written', () => {
  const edges = [
    { from: 'cause', to: 'two', verb: 'limits' },
    { from: 'cause', to: 'one', verb: 'supports' },
  ];
  const { width, height, boxes } = layOutMap(map(edges));
  expect(boxes.one).toMatchObject({ top: 0, width: 100, height: 40 });
  expect(boxes.two).toMatchObject({ left: 130, top: 50, width: 120, height: 60 });
  expect(boxes.cause).toEqual({ left: 0, top: 30, width: 100, height: 40 });
  expect({ width, height }).toEqual({ width: 250, height: 110 });
});

test('an edge to a box that is not there is an error that names both', () => {
  expect(() => layOutMap(map([{ from: 'cause', to: 'three', verb: 'leads to' }]))).toThrow(
    'The edge cause → three names three, which is no box of the map.',
  );
});

test('the committed places are those of the data: run `npm run lay-out-maps` if not', () => {
  const file = 'sections/iv-what-follows.md';
  const slide = parseSync(readFileSync(file, 'utf8'), file).slides.find(({ frontmatter }) => 'map' in frontmatter);
  const committed = JSON.parse(readFileSync('sections/argument.map.json', 'utf8'));
  expect(layOutMap(slide?.frontmatter['map'] as ArgumentMap)).toEqual(committed);
});

const chain = (texts: readonly string[]): ArgumentMap => ({
  label: 'A chain',
  nodes: Object.fromEntries(texts.map((text, i) => [`box${i}`, { text }])),
  edges: texts.slice(1).map((_, i) => ({ from: `box${i}`, to: `box${i + 1}`, verb: 'leads to' })),
});

test('a map without sizes shares the canvas among its ranks, each box as high as its words', () => {
  const long = 'words that go on for several lines in a box that is as narrow as this one, and go on';
  const { width, height, boxes } = layOutMap(chain(['cause', long, 'effect']), 868);
  expect(width).toBe(866); // three of 262 and two gaps of 40
  expect(boxes.box0!.width).toBe(262);
  expect(boxes.box1!.height).toBe(height);
  expect(boxes.box0!.height).toBeLessThan(height);
});

test('a rank is never narrower than its longest word, and the others share what is left', () => {
  const { width, boxes } = layOutMap(
    chain(['one', 'Donaudampfschifffahrtsgesellschaft', 'three', 'four', 'five']),
    868,
  );
  expect(boxes.box1!.width).toBeGreaterThan(boxes.box0!.width);
  expect(boxes.box1!.left + boxes.box1!.width).toBeLessThan(boxes.box2!.left);
  expect(width).toBeLessThanOrEqual(868);
});

test('boxes that name a size keep it', () => {
  const { nodes, ...map } = chain(['one', 'two']);
  const { boxes } = layOutMap({ ...map, nodes: { ...nodes, box1: { text: 'two', width: 500, height: 90 } } });
  expect(boxes.box1).toMatchObject({ width: 500, height: 90 });
});
