import { expect, it } from 'vitest';
import { withoutUnpainted } from '../../../../export/browser/find-unpainted.ts';
import { sheetText } from '../audit/facts-builder.ts';

const veiled = (text: string, no = 1) => ({ id: sheetText(no).id, no, text, by: 'mask' as const, boxes: [] });

it('takes words that are not painted from those that are seen, once, and says what hides them', () => {
  const sheets = [
    sheetText(1, { words: ['one', 'two', 'three', 'one', 'two'] }),
    sheetText(2, { words: ['one', 'two'] }),
  ];
  expect(withoutUnpainted(sheets, [veiled(' one\n two ')])).toMatchObject([
    { words: ['three', 'one', 'two'], hidden: [{ text: 'one two', by: 'mask' }] },
    { words: ['one', 'two'], hidden: [] },
  ]);
});

it('leaves the words where they are not among those that are seen', () => {
  expect(withoutUnpainted([sheetText(1, { words: ['one'] })], [veiled('two')])).toMatchObject([{ words: ['one'] }]);
});
