import { countWords } from '../../citations/text/words.ts';
import type { Box, Picture } from '../signs/picture.ts';
import type { Phrase } from '../text/phrase.ts';
import type { Quote } from '../text/quote.ts';
import { asText } from './markdown.ts';
import { fewestQuoted, placesOf } from './our-pictures.ts';

/** The same words for any theme: lists, tables and block quotations, no components but the citation. */
export function writePicture(picture: Picture, key: string, quote: Quote): string {
  const said = (words: Phrase, goesOn = false) =>
    `${asText(countWords(words.text) < fewestQuoted ? words.text : quote(words.text))}${goesOn ? ' …' : ''} [@${key}, ${words.line.locator}]`;
  const item = (name: string | undefined, words: Phrase, goesOn?: boolean) =>
    `- ${name ? `**${asText(name)}** ` : ''}${said(words, goesOn)}`;
  const boxes = (all: readonly Box[]) =>
    all.map(({ heading, words, goesOn }) => item(heading, words, goesOn)).join('\n');
  switch (picture.kind) {
    case 'criteria':
      return [
        ...(picture.lead ? [said(picture.lead), ''] : []),
        ...picture.items.map((words, i) => item(picture.numbers[i], words)),
      ].join('\n');
    case 'expectations':
      return boxes(picture.items);
    case 'balance':
      return boxes([picture.left, picture.right]);
    case 'chain':
      return [item(undefined, picture.cause), ...picture.steps.map(({ verb, words }) => item(`→ ${verb}`, words))].join(
        '\n',
      );
    case 'timeline':
      return picture.periods.map(({ when, words }) => item(when, words)).join('\n');
    case 'change': {
      const { before, verb, after, outcome } = picture;
      return [
        item(before.heading, before.words),
        item(`→ ${verb}`, after.words),
        ...(outcome ? [item(undefined, outcome.words, outcome.goesOn)] : []),
      ].join('\n');
    }
    case 'branches':
      return [
        ...(picture.lead ? [said(picture.lead), ''] : []),
        ...picture.items.map((words) => item(undefined, words)),
      ].join('\n');
    case 'supports':
      return [...picture.items.map((words) => item('+', words)), item(`→ ${picture.verb}`, picture.outcome)].join('\n');
    case 'entailment':
      return [item(undefined, picture.position), ...picture.conclusions.map((words) => item(picture.verb, words))].join(
        '\n',
      );
    case 'advice':
      return boxes(picture.cards);
    case 'list':
      return picture.items.map(({ words, goesOn }, i) => `${i + 1}. ${said(words, goesOn)}`).join('\n');
    case 'quotation':
      return [
        ...(picture.lead ? [said(picture.lead), ''] : []),
        `> ${asText(quote(picture.words.text))}${picture.goesOn ? ' …' : ''} [@${key}, ${picture.words.line.locator}]`,
      ].join('\n');
    case 'verse':
      return picture.lines.map((line) => `> ${asText(line)}`).join('<br>\n');
    case 'chart':
      return [
        row(['', ...picture.series.map(asText)]),
        row(['', ...picture.series].map(() => '---')),
        ...picture.rows.map(({ values }, i) =>
          row([asText(picture.names[i] ?? ''), ...values.map((value) => `${value}${picture.unit}`)]),
        ),
        '',
        `[@${key}, ${placesOf(picture.rows.flatMap(({ lines }) => lines))}]`,
      ].join('\n');
    case 'table':
      return [
        row(picture.head.map(asText)),
        row(picture.head.map(() => '---')),
        ...picture.rows.map(({ cells }) => row(picture.head.map((_, i) => asText(cells[i] ?? '')))),
        '',
        `[@${key}, ${placesOf(picture.rows.flatMap(({ lines }) => lines))}]`,
      ].join('\n');
  }
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
