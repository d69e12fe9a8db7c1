import { expect, it } from 'vitest';
import { isNewEnough, oldestNode } from '../../../machine/is-new-enough.ts';
import root from '../../../package.json' with { type: 'json' };

it.each([
  ['18.20.1', false],
  ['20.19.5', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['22.21.0', true],
  ['24.0.0', true],
  ['100.0.0', true],
])('%s: %s', (version, is) => expect(isNewEnough(version)).toBe(is));

it('is what package managers are told', () => expect(root.engines.node).toBe(`>=${oldestNode.join('.')}.0`));
