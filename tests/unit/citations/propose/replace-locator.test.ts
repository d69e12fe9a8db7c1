import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../citations/index.ts';
import { replaceLocator } from '../../../../citations/propose/replace-locator.ts';

/** The text with the locators of its first citation replaced. */
function replaced(text: string): string | undefined {
  const [placed] = readMarkdown({ file: 'a', text, defaultKey: 'w' }).citations;
  return placed && replaceLocator(text, placed.citation, '¶9 s9');
}

describe('the locators of one citation are replaced', () => {
  it.each([
    ['a [@w, ¶4 s4].', 'a [@w, ¶9 s9].'],
    ['a [see -@w ¶4 s1–s3, ¶5, emphasis added; @k, ¶4 s4]', 'a [see -@w ¶9 s9, emphasis added; @k, ¶4 s4]'],
    ['<Node cite="w ¶4 s4" />', '<Node cite="w ¶9 s9" />'],
    ['<Node cite="¶4 s4; k ¶1" />', '<Node cite="¶9 s9; k ¶1" />'],
    ['---\ncite: ¶4 s1, s5\n---\n\n# A', '---\ncite: ¶9 s9\n---\n\n# A'],
    ['---\nx: { label: aa, cite: ¶4 s1 }\n---\n\n# A', '---\nx: { label: aa, cite: ¶9 s9 }\n---\n\n# A'],
  ])('%j', (text, expected) => {
    expect(replaced(text)).toBe(expected);
  });

  it('and nothing is where the text is not what was read', () => {
    expect(replaced('---\ncite:\n  - ¶4 s1\n  - ¶5\n---\n\n# A')).toBeUndefined();
  });
});
