import { expect, test } from 'vitest';
import { placeChains } from '../../../../../theme/logic/diagrams/place-chains.ts';

const { cause, chains } = placeChains({ width: 868, height: 330, chains: [2, 1] });

test('chains stand beside each other under the cause and fill the height', () => {
  expect(cause).toEqual({ left: 0, top: 0, width: 868, height: 56 });
  for (const chain of chains) {
    const last = chain.at(-1)!.box;
    expect(last.top + last.height).toBe(330);
    expect(last.width).toBe(424);
  }
  expect(chains[1]?.[0]?.box.left).toBe(444);
});

test('each arrow falls from what goes before to its box', () => {
  const [first, second] = chains[0]!;
  expect(first?.arrow.from.y).toBe(cause.height);
  expect(second?.arrow.from.y).toBe(first!.box.top + first!.box.height);
  expect(second!.box.top - second!.arrow.to.y).toBe(3);
});
