import type { MarkdownTransformContext, TransformersSetupReturn } from '@slidev/types';
import { citationsOf } from '../vite/citations-of.ts';

/** Turns pandoc citations, `[@key, ¶4 s4]`, into components in decks that have sources. */
export default (): Partial<TransformersSetupReturn> => ({
  pre: [
    ({ s, options }: MarkdownTransformContext) => {
      const edits = citationsOf(options.entry)?.citationEdits(s.toString()) ?? [];
      for (const { start, end, text } of edits) {
        if (start === end) s.appendLeft(start, text);
        else s.update(start, end, text);
      }
    },
  ],
});
