import { describe, expect, it } from 'vitest';
import { authorsOf, issuedOf, splitNames, titleOf } from '../../../../../citations/intake/metadata/metadata.ts';

describe('titleOf', () => {
  it.each(['The Ferry and the Bridge', 'Document of a life', '橋'])('takes %s', (title) =>
    expect(titleOf(title)).toEqual({ title }),
  );
  it.each(['', '  ', 'Untitled', 'Microsoft Word - draft3', 'draft-3.docx', 'document1', undefined])(
    'takes no %s, which a program has made up',
    (title) => expect(titleOf(title)).toEqual({}),
  );
});

describe('names', () => {
  it('are divided where it is plain that they are several', () => {
    expect(splitNames('Ada Byron; Mary Shelley')).toEqual(['Ada Byron', 'Mary Shelley']);
    expect(splitNames('Ada Byron, Mary W. Shelley, and Jan van der Berg')).toEqual([
      'Ada Byron',
      'Mary W. Shelley',
      'Jan van der Berg',
    ]);
    for (const one of [
      'Byron, Ada',
      'Ministry of Health and Welfare',
      'Asia Program and Wilson Center',
      'Marks and Spencer',
    ])
      expect(splitNames(one)).toEqual([one]);
  });

  it('say which is the family’s only where they do', () => {
    expect(authorsOf(['Byron, Ada', 'Mary Shelley', 'Institute, The New']).author).toEqual([
      { family: 'Byron', given: 'Ada' },
      { literal: 'Mary Shelley' },
      { literal: 'Institute, The New' },
    ]);
  });

  it('are not those of programs and accounts', () => {
    expect(authorsOf(['', 'user', 'Microsoft Office User', 'ada@example.org', 'python-docx'])).toEqual({});
  });
});

describe('issuedOf', () => {
  it.each([
    ['2009/03/24', '2009-03-24'],
    ['2009-3-4T10:00:00Z', '2009-03-04'],
    ['2009.03', '2009-03'],
    [2009, '2009'],
    ['June 2024', 'June 2024'],
    ['2020/2022', '2020/2022'],
  ])('reads %s', (date, issued) => expect(issuedOf(date)).toEqual({ issued }));
  it.each(['', 'soon', '2009-99-99', undefined, {}])('takes no %s', (date) => expect(issuedOf(date)).toEqual({}));
});
