import { PDFName, type PDFRef } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDamage } from '../../../pdf/find-damage.ts';
import { writePdf } from '../../../pdf/write-pdf.ts';
import { createPages } from './pdf-builder.ts';

const sound = writePdf(await createPages(3));
const latin1 = Buffer.from(sound).toString('latin1');
const damageOf = (text: string) => findDamage(Buffer.from(text, 'latin1'), 3);
const spliced = (at: number, count: number, text = '') => latin1.slice(0, at) + text + latin1.slice(at + count);

describe('findDamage', () => {
  it('finds none in what was written, however many objects', async () => {
    expect(findDamage(sound, 3)).toBeUndefined();
    const pdf = await createPages(250);
    for (let i = 0; i < 1_000; i++) pdf.context.register(pdf.context.obj({ No: i }));
    expect(findDamage(writePdf(pdf), 250)).toBeUndefined();
  });

  it('misses no byte and no byte too many, wherever it is in the objects', () => {
    const place = fc.nat(latin1.lastIndexOf(' 0 obj') - 2);
    fc.assert(fc.property(place, (at) => damageOf(spliced(at, 1)) !== undefined));
    fc.assert(
      fc.property(place, fc.constantFrom('a', '0', '\n', '>'), (at, c) => damageOf(spliced(at, 0, c)) !== undefined),
    );
  });

  it('finds a cross-reference table that points beside its objects', () => {
    const number = /(\d+) 0 obj/.exec(latin1)?.[1];
    expect(damageOf(latin1.replace(`${number} 0 obj`, `${Number(number) + 1} 0 obj`))).toBe(
      `object ${number} is not where it should be`,
    );
  });

  it('finds a stream that says another length', () => {
    expect(damageOf(latin1.replace(/\/Length (\d)/, (_, d) => `/Length ${(Number(d) % 9) + 1}`))).toMatch(
      /^stream \d+ is not as long as it should be$/,
    );
  });

  it('finds a file that was cut short, is no PDF or is empty', () => {
    for (const text of [latin1.slice(0, sound.length / 2), `${latin1.slice(0, -3)}`, `x${latin1}`, ''])
      expect(damageOf(text)).toMatch(/does not begin as a PDF|its end is missing/);
  });

  it('finds a page too few or too many', () => {
    expect(findDamage(sound, 2)).toBe('it has 3 pages, not 2');
    expect(findDamage(sound, 4)).toBe('it has 3 pages, not 4');
  });

  it('finds a page tree that counts wrong', async () => {
    const pdf = await createPages(2);
    pdf.catalog.Pages().set(PDFName.of('Count'), pdf.context.obj(3));
    expect(findDamage(writePdf(pdf), 2)).toBe('its page tree has another number of pages than it says');
  });

  it('finds an object that a page needs and that is gone', async () => {
    const pdf = await createPages(2);
    pdf.context.delete(pdf.getPage(1).node.get(PDFName.of('Contents')) as PDFRef);
    expect(findDamage(writePdf(pdf), 2)).toBe('a page refers to an object that is not there');
  });
});
