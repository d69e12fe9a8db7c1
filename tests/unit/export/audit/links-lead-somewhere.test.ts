import { describe, expect, it } from 'vitest';
import { auditLinks } from '../../../../export/audit/links-lead-somewhere.ts';
import { deckWith, factsWith, slideWith } from './facts-builder.ts';

const deck = deckWith([slideWith(1), slideWith(2, '# Head\n\n[there](/99)\n\n<Link to="nowhere">click</Link>')]);
const audit = (href: string, text: string) => auditLinks(factsWith({ deck, brokenLinks: [{ no: 2, href, text }] }));

describe('auditLinks', () => {
  it('finds nothing where no link is broken', () => {
    expect(auditLinks(factsWith())).toEqual([]);
  });

  it.each([
    ['/99', 'there', 26],
    ['#/99', 'there', 26],
    ['#gone', 'click', 28],
    ['#gone', '', 20],
  ])('names the link to %s (“%s”) and its line', (href, text, line) => {
    const [found] = audit(href, text);
    expect(found).toMatchObject({ code: 'LINK_BROKEN', slide: 2, line });
    expect(found?.what).toContain(text);
  });

  it('writes the target as the author did', () => {
    expect(audit('#/99', 'there')[0]?.what).toContain(' /99 ');
    expect(audit('#gone', 'click')[0]?.what).toContain(' #gone ');
  });
});
