/**
 * Words that limit or deny a statement, longest phrases first. From the project's rules for quotations (not, no, may,
 * might, by no means, many, most, some, very little, as late as) with their nearest kin.
 */
const phrases = [
  'by no means',
  'very little',
  'very few',
  'as late as',
  'as early as',
  'at best',
  'at most',
  'at least',
  'no longer',
  'not necessarily',
  'may not',
  'might not',
  'only if',
  'so far as',
  'rather than',
  'not',
  'no',
  'never',
  'nor',
  'neither',
  'none',
  'cannot',
  'without',
  'hardly',
  'scarcely',
  'barely',
  'rarely',
  'seldom',
  'unless',
  'except',
  'may',
  'might',
  'could',
  'perhaps',
  'possibly',
  'probably',
  'likely',
  'unlikely',
  'allegedly',
  'reportedly',
  'supposedly',
  'apparently',
  'many',
  'most',
  'some',
  'few',
  'little',
  'several',
  'often',
  'sometimes',
  'usually',
  'generally',
  'partly',
  'almost',
  'nearly',
];
/** `not only … but also` denies nothing; `No. 5` is a number; `May` is a month. */
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?:${phrases.join('|').replaceAll(' ', '\\s+')}|\\p{L}+n['’]t)(?![\\p{L}\\p{N}]|-\\p{L}))`,
  'giu',
);
const exceptions = /^(?:not\s+only\b|No\.\s*\d|May\b)/u;

/** A hedge or negation and where it stands. */
export interface Hedge {
  text: string;
  index: number;
}

/** Finds the hedges and negations of a text, whatever its case. */
export function findHedges(text: string): Hedge[] {
  const found = [...text.matchAll(pattern)].filter(
    (match) => !exceptions.test(text.slice(match.index, match.index + 20)),
  );
  return found.map((match) => ({ text: match[0].replace(/\s+/gu, ' '), index: match.index }));
}

/** Does a text say this hedge, as words of their own? */
export function saysHedge(text: string, hedge: string): boolean {
  const said = findHedges(text).map((found) => found.text.toLowerCase());
  return said.some((one) => one === hedge.toLowerCase() || one.includes(hedge.toLowerCase()));
}
