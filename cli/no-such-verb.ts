import { suggestion } from '../export/options/suggestion.ts';
import { fail } from '../findings/failure.ts';
import { verbs } from './commands.ts';

/** @throws {Failure} COMMAND_UNKNOWN with what was probably meant */
export function refuse(word: string | undefined): never {
  if (word === undefined) fail('COMMAND_UNKNOWN', 'Nothing says what is to be done.');
  const fix = word.endsWith('.md') ? { fix: `Say what to do with it: \`seminar-deck export ${word}\`.` } : undefined;
  fail(
    'COMMAND_UNKNOWN',
    `There is no command \`seminar-deck ${word}\`.`,
    fix ?? suggestion(word, verbs, 'seminar-deck '),
  );
}
