import { raisedDigit } from './character-classes.ts';

/** After a word or a mark that ends one. */
const afterWord = "(?<=[\\p{L}\\p{M}.,;:!?…'%)\\]。、])";
/** Raised digits, and the signs that stand for them. */
const raised = `${afterWord}[${raisedDigit}]{1,3}(?:[,–-] ?[${raisedDigit}]{1,3}){0,9}|(?<=\\p{L}{2}|[.,;:!?'])(?:\\*{1,3}|[†‡]{1,3})(?![\\p{L}\\p{N}*])`;
const number = '[1-9]\\d{0,2}';
/** `[12]`, `[3, 4–6]`, `[note 2]`. */
const bracket = `\\[(?:(?:note|fn|n|ref|Anm)\\.? ?)?${number}(?:[,-] ?${number}){0,9}\\]`;
/** With the space before it; `[a]` and `[citation needed]` where they touch their word. */
const bracketed = `${afterWord} ?${bracket}|(?<=[\\p{Ll}.,])\\[(?:[a-z]|citation needed)\\](?!\\p{L})`;
/** What a PDF makes of a raised number at the end of a sentence: `minutes.12 The`. */
const fallen = "(?<=(?:\\p{Ll}{4}|['%)\\]])[.!?]'?)[1-9]\\d{0,2}(?= ['(]?\\p{Lu})";

/** Marks of notes, which are no words of a text: a quotation may leave those of its source out. For normal texts. */
export const noteMark = `${raised}|${bracketed}|${fallen}`;
/** A bracket whose space before it is taken already, with the space after it. */
export const noteMarkAfterSpace = `${afterWord.slice(0, -1)} )${bracket} `;
/** Those that a quotation may have of its own, for notes on its slide; what it has in brackets is its author's. */
export const ownNoteMark = raised;
