import { expect, it } from 'vitest';
import { refuse } from '../../../cli/node-too-old.ts';
import { failureOf } from '../findings/failure-of.ts';

it('says which Node this is, and which is needed', () => {
  expect(failureOf(() => refuse('20.1.0'))).toMatchObject([
    {
      code: 'NODE_TOO_OLD',
      what: expect.stringMatching(/Node 20\.1\.0.*22\.12/),
      fix: expect.stringContaining('node@24'),
    },
  ]);
});
