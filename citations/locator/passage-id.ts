/** The id of a passage on a page, so that a citation can link to it: `wakefield-p4-s4`, or `wakefield-p4`. */
export function passageId(key: string, { paragraph, sentence }: { paragraph: number; sentence?: number }): string {
  const safeKey = key.replace(/[^\p{L}\p{N}_-]/gu, '-');
  return sentence === undefined ? `${safeKey}-p${paragraph}` : `${safeKey}-p${paragraph}-s${sentence}`;
}
