import { describe, expect, it } from 'vitest';
import { type Code, catalogue } from '../../../findings/catalogue.ts';

const codes = Object.keys(catalogue) as Code[];

describe('catalogue', () => {
  it.each(codes)('%s says why and what to do in a sentence each', (code) => {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(catalogue[code].why).toMatch(/^[A-Z"`].+\.$/);
    expect(catalogue[code].fix).toMatch(/^[A-Z"`].+\.$/);
  });
});
