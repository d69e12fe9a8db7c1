const finalStop = /[.,。、](?='?$)/u;
/** Dots that say that the sentence began before, or goes on. */
const outerDots = /^…{1,2} ?(?=\S)|(?<=\S)\.?…{1,2}$/gu;
const firstLetter = /^[^\p{L}\p{N}]*\p{L}/u;

/**
 * The forms of a normal quotation that its new sentence may have given it: the first letter in the other case, without
 * the final full stop or comma, or both; without dots at its ends. The quotation itself is not among them. The rule is
 * the third step of matching.
 */
export function edgeVariants(quotation: string): string[] {
  const recased = withOtherCase(quotation);
  const forms = [recased, withoutStop(quotation), withoutStop(recased)];
  const bare = quotation.replace(outerDots, '');
  if (bare !== quotation && bare !== '') forms.push(bare, ...edgeVariants(bare));
  return [...new Set(forms)].filter((form) => form !== quotation);
}

/** A text without its final full stop or comma, which may stand inside a closing quotation mark. */
function withoutStop(text: string): string {
  return text.replace(finalStop, '');
}

/** A text with its first letter in the other case; unchanged where it begins with a digit, or the letter has one case. */
function withOtherCase(text: string): string {
  return text.replace(firstLetter, (start) => {
    const upper = start.toUpperCase();
    const other = start === upper ? start.toLowerCase() : upper;
    return other.length === start.length ? other : start;
  });
}
