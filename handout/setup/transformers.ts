import type { MarkdownTransformContext, TransformersSetupReturn } from '@slidev/types';
import { citationsOf } from '../vite/citations-of.ts';

/** Turns pandoc citations, `[@key, ¶4 s4]`, into components in decks that have sources, and marks marked headlines. */
export default (): Partial<TransformersSetupReturn> => ({
  pre: [
    ({ s, slide, options }: MarkdownTransformContext) => {
      const edits = citationsOf(options.entry)?.citationEdits(s.toString(), slide?.frontmatter) ?? [];
      for (const { start, end, text } of edits) {
        if (start === end) s.appendLeft(start, text);
        else s.update(start, end, text);
      }
    },
  ],
});
