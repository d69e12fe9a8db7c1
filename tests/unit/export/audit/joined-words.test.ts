import { PDFName } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { auditJoinedWords } from '../../../../export/audit/joined-words.ts';
import { readSequences } from '../../../../pdf/structure/read-sequences.ts';
import { readTaggedText } from '../../../../pdf/structure/read-tagged-text.ts';
import { readStructure } from '../../../../pdf/structure/structure.ts';
import { contentOf, markWith as markOf, type Node, printTagged, tag } from '../../pdf/structure/tagged-pdf.ts';
import { factsWith, markWith } from './facts-builder.ts';

const audit = (written: string, heard: string, noteOf = 0) =>
  auditJoinedWords(
    factsWith({
      marks: [markWith({ no: noteOf ? 0 : 2 })],
      aloud: [{ mark: 1, noteOf, text: written, rightToLeft: [] }],
    }),
    new Map([[1, heard]]),
  );

it('names words that run together, once, on their slide or the slide whose note they are of', () => {
  const says = [{ code: 'WORDS_JOINED', slide: 2, what: 'Read out as one: “americantrust”, “onetwo”.' }];
  expect(audit('American trust in one two', 'Americantrust in onetwo')).toMatchObject(says);
  expect(audit('American trust in one two', 'Americantrust in onetwo', 2)).toMatchObject(says);
});

it('sees in the finished PDF that a blank is missing', async () => {
  const lines: Node = ['P', {}, 'American', 'trust'];
  const pdf = await printTagged(() => [['Document', {}, ['Art', { Lang: 'en-x-t-1' }, lines]]]);
  const written = 'American trust';
  const { spoken } = tag(pdf, [markOf({})], new Map(), new Map([[1, written]]));
  expect(audit(written, spoken.get(1) ?? '')).toEqual([]);

  const [page] = pdf.getPages();
  const withoutBlank = contentOf(pdf).replace('<20> Tj', '');
  page?.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(withoutBlank)));
  const streams = readSequences(pdf);
  const [root] = readStructure(pdf);
  const heard = root && readTaggedText(root, ({ stream, mcid }) => streams.get(stream)?.texts.get(mcid) ?? '').get(0);
  expect(audit(written, heard ?? '')).toMatchObject([{ what: 'Read out as one: “americantrust”.' }]);
});

it('is content with words that are apart, by a blank or by blocks', () => {
  expect(audit('One two three', 'One two\nthree')).toEqual([]);
});
