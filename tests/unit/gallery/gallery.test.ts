import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { load } from '@slidev/parser/fs';
import { describe, expect, it } from 'vitest';
import { tidy } from '../../../gallery/gallery-sources.ts';
import { project } from '../../support/project-folder.ts';

const gallery = join(project, 'gallery');
const { slides } = await load({ roots: [gallery], userRoot: gallery }, join(gallery, 'slides.md'));
const pages = slides.slice(1).map(({ frontmatter, content }) => ({ frontmatter, content }));
const titles = pages.map(({ frontmatter }) => frontmatter.title as string);
const named = (pattern: string): string[] => globSync(pattern, { cwd: project }).map((file) => basename(file, '.vue'));

/** What only the handout takes has no place on a slide. */
const handoutOnly = ['HandoutOnly', 'HandoutText', 'SlideOnly'];
const components = [
  ...named('theme/components/**/*.vue'),
  ...named('presenting/components/*.vue'),
  ...named('handout/components/*.vue').filter((name) => !handoutOnly.includes(name)),
];
const layouts = named('theme/layouts/*.vue');

describe('the gallery', () => {
  it.each(components)('has a page on which %s is used', (name) => {
    const page = pages.find(({ frontmatter }) => frontmatter.title === name);
    expect(page?.content).toMatch(new RegExp(`<${name}[\\s/>]`));
  });

  it.each(layouts)('has a page set in the layout %s', (name) => {
    const page = pages.find(({ frontmatter }) => frontmatter.title === `Layout ${name}`);
    expect(page?.frontmatter.frame).toBe(name);
  });

  it('has no page for what there is not', () => {
    const all = [...components, ...layouts.map((name) => `Layout ${name}`)];
    expect(titles.filter((title) => !all.includes(title))).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('has a usage comment in every component', () => {
    for (const file of globSync('{theme/components/**,presenting/components}/*.vue', { cwd: project }))
      expect(readFileSync(join(project, file), 'utf8'), file).toMatch(/^<!--[\s\S]+?-->/);
  });
});

describe('tidy', () => {
  it('leaves out notes and what only places a slide in its talk', () => {
    const source =
      '---\nlayout: assertion\nminutes: 1\ntitle: X\n---\n\n# Claim\n\n<!-- kept: inside -->\n\ntext\n\n<!--\nSay this.\n-->\n';
    expect(tidy(source)).toBe('---\nlayout: assertion\n---\n\n# Claim\n\n<!-- kept: inside -->\n\ntext');
  });
  it('leaves out a frontmatter of which nothing is left', () => {
    expect(tidy('---\ntitle: X\nlayout: example\n---\n\n# Claim\n')).toBe('# Claim');
  });
});
