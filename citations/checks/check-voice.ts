import type { Code } from '../../findings/catalogue.ts';
import { type Finding, finding } from '../../findings/finding.ts';
import type { Source } from '../source/source.ts';
import { quotationName } from './quotation-name.ts';
import { placeOfQuotation, type VerifiedQuotation } from './verified-quotation.ts';
import { voiceOfMatch } from './voice-of-match.ts';

/** Phrases that give the very words after them to a person, and those that report what a person holds. */
const ownWords =
  '(?:says?|said|saying|writes?|wrote|writing|calls?|called|calling|puts? it|speaks? of|spoke of|asks?|asked|in the words of|quoting)';
const reporting = `(?:${ownWords}|argue[sd]?|arguing|claim(?:s|ed)?|state[sd]?|note[sd]?|stress(?:es|ed)?|explain(?:s|ed)?|warn(?:s|ed)?|declare[sd]?|remark(?:s|ed)?|believe[sd]?|show(?:s|ed)?|according to)`;

/**
 * Warns where a slide gives quoted words to another voice than the source does: by its `voice`, or by a name and a verb
 * in the words before the quotation. Words that the source itself quotes belong to whom it quotes: they may be reported
 * (“Miyaoka argued that …”), but not said to be the speaker's own (“Miyaoka said …”).
 */
export function checkVoice(verified: VerifiedQuotation): Finding[] {
  const { quotation, source } = verified;
  const { voices, isInner } = voiceOfMatch(verified);
  const spoken = speakersIn(quotation.lead, source.voices, isInner ? ownWords : reporting);
  const named = [...new Set([...(quotation.voice === undefined ? [] : [quotation.voice]), ...spoken])];
  const complaints = named.flatMap((voice) => complain(voice, voices, verified));
  return complaints.map(([code, what]) => finding(code, what, placeOfQuotation(verified)));
}

/** What is wrong with a voice that a slide names, if anything. */
function complain(
  voice: string,
  voices: readonly string[],
  { quotation, source }: VerifiedQuotation,
): [Code, string][] {
  const known = Object.keys(source.voices);
  const list = known.join(', ') || 'none';
  if (!known.includes(voice)) return [['VOICE_UNKNOWN', `${source.key} knows no voice “${voice}”; it has ${list}.`]];
  if (voices.length === 0 || voices.includes(voice)) return [];
  return [
    [
      'VOICE_MISMATCH',
      `${quotationName(quotation)} is given to ${voice}, but in the source it is ${voices.join(' and ')}.`,
    ],
  ];
}

/** The voices to which the last sentence of a text gives what follows it. */
function speakersIn(lead: string, voices: Source['voices'], verbs: string): string[] {
  const clause = lead.split(/(?<=[.!?;])\s+/u).at(-1) ?? '';
  return Object.entries(voices)
    .filter(([, names]) => names.some((name) => speaks(clause, name, verbs)))
    .map(([voice]) => voice);
}

function speaks(clause: string, name: string, verbs: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${escaped}(?:['’]s)?\\s+(?:\\p{L}+\\s+)?${verbs}|${verbs}\\s+${escaped})(?![\\p{L}])`,
    'iu',
  ).test(clause);
}
