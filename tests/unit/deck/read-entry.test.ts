import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../deck/read-entry.ts';
import { createScratch } from '../../support/scratch.ts';
import { failureOf } from '../findings/failure-of.ts';

function deck(content: string | Uint8Array, name = 'slides.md'): string {
  const file = join(createScratch(), name);
  writeFileSync(file, content);
  return file;
}
const headmatterOf = (content: string) => readEntry(deck(content)).headmatter;
const refusalOf = (content: string | Uint8Array) => {
  const file = deck(content);
  return failureOf(() => readEntry(file)).map(({ file: named, ...rest }) => ({ ...rest, isNamed: named === file }))[0];
};

describe('readEntry', () => {
  it('tells the file, its text and its headmatter', () => {
    const text = '---\ntitle: A\npdf:\n  paper: letter\n---\n\n# One\n';
    const file = deck(text);
    expect(readEntry(file)).toEqual({ file, text, headmatter: { title: 'A', pdf: { paper: 'letter' } } });
  });

  it.each([
    [
      'with Windows line ends',
      '---\r\ntitle: A\r\npdf:\r\n  paper: a4\r\n---\r\n\r\n# One\r\n',
      { title: 'A', pdf: { paper: 'a4' } },
    ],
    ['behind a byte order mark', '\uFEFF---\ntitle: A\n---\n', { title: 'A' }],
    ['with blanks behind its end', '---\ntitle: A\n---  \n\n# One', { title: 'A' }],
    ['that never ends', '---\ntitle: A\n', { title: 'A' }],
    ['that says nothing', '---\n# only a comment\n---\n\n# One', {}],
    ['that is empty', '---\n---\n\n# One', {}],
    ['with another slide’s settings below', '---\ntitle: A\n---\n\n# One\n\n---\nlayout: x\n---\n', { title: 'A' }],
  ])('reads a headmatter %s', (_, content, expected) => {
    expect(headmatterOf(content)).toEqual(expected);
  });

  it.each([
    ['without any separator', '# One\n\ntitle: A\n'],
    ['that begins with a mere separator', '---\n\n# One\n\n---\n\n# Two\n'],
    ['that begins with a blank line', '\n---\ntitle: A\n---\n'],
    ['that begins with a longer rule', '----\ntitle: A\n----\n'],
  ])('finds no headmatter in a deck %s', (_, content) => {
    expect(headmatterOf(content)).toEqual({});
  });

  it('takes a path with any characters, and makes it absolute', () => {
    const file = deck('# One', 'Tälk #2 (100 %) 日本.md');
    expect(readEntry(file).file).toBe(file);
    expect(readEntry(join(import.meta.dirname, '../../fixtures/intact/slides.md')).file).toMatch(/^\//);
  });

  it('refuses a path where nothing is, naming it as it was typed', () => {
    expect(failureOf(() => readEntry('no/such/deck.md'))).toMatchObject([
      { code: 'ENTRY_MISSING', what: expect.stringContaining('no/such/deck.md') },
    ]);
  });

  it('refuses a folder and says what to type instead', () => {
    const folder = join(createScratch(), 'talk');
    mkdirSync(folder);
    expect(failureOf(() => readEntry(`${folder}/`))).toMatchObject([
      { code: 'NOT_A_DECK', fix: expect.stringContaining(`${folder}/slides.md`) },
    ]);
  });

  it.each<[string, string | Uint8Array]>([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2)],
    ['text in UTF-16', Buffer.from('# One', 'utf16le')],
    ['text in Latin-1', Buffer.from('# Café', 'latin1')],
    ['an empty file', ''],
    ['blanks', ' \n\n'],
    ['HTML', '<!DOCTYPE html>\n<html></html>'],
    ['XML', '\uFEFF<?xml version="1.0"?>'],
    ['RTF', '{\\rtf1 x}'],
  ])('refuses %s', (_, content) => {
    expect(refusalOf(content)).toMatchObject({ code: 'NOT_A_DECK', isNamed: true });
  });

  it('takes UTF-8 that holds a replacement character itself', () => {
    expect(headmatterOf('---\ntitle: A \uFFFD B\n---\n')).toEqual({ title: 'A \uFFFD B' });
  });

  it('tells a Marp deck by its headmatter, and the line', () => {
    expect(refusalOf('---\ntheme: gaia\nmarp: true\n---\n\n# One')).toMatchObject({
      code: 'NOT_A_DECK',
      line: 3,
      what: expect.stringContaining('Marp'),
      isNamed: true,
    });
    expect(headmatterOf('---\nmarp: false\n---\n')).toEqual({ marp: false });
    expect(headmatterOf('---\ntitle: "marp: true"\n---\n')).toEqual({ title: 'marp: true' });
  });

  it.each([
    ['a list where none can be', '---\ntitle: A\n- x\n---\n', 3, 1],
    ['a quotation without end', '---\ntitle: "A\n---\n', 2, 10],
    ['a key twice', '---\ntitle: A\ntitle: B\n---\n', 3, 1],
    ['a tab', '---\npdf:\n\tpaper: a4\n---\n', 3, 1],
    ['Windows line ends', '---\r\ntitle: A\r\ntitle: B\r\n---\r\n', 3, 1],
  ])('names line and column of YAML with %s', (_, content, line, column) => {
    const found = refusalOf(content);
    expect(found).toMatchObject({ code: 'FRONTMATTER_INVALID', line, column, isNamed: true });
    expect(found?.what).not.toMatch(/\n|at line/);
  });

  it.each(['---\njust words\n---\n', '---\n- a\n- b\n---\n', '---\n42\n---\n'])(
    'refuses %j, which is no settings',
    (content) => {
      expect(refusalOf(content)).toMatchObject({ code: 'FRONTMATTER_INVALID', line: 2, isNamed: true });
    },
  );

  it('says of a link that leads to itself that it cannot be read', () => {
    const link = join(createScratch(), 'loop.md');
    symlinkSync(link, link);
    expect(failureOf(() => readEntry(link))).toMatchObject([
      { code: 'ENTRY_MISSING', file: link, what: expect.stringContaining('cannot be read') },
    ]);
  });
});
