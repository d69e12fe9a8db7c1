/** How a sentence is cited: `¶4 s4`. */
export function sentenceLocator({ paragraph, number }: { paragraph: number; number: number }): string {
  return `¶${paragraph} s${number}`;
}
