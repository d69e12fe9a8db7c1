/** The slides around those of the document: cover, agenda, takeaways, questions, references, what was left out. */

import { linesNeeded } from '../../theme/logic/lines-needed.ts';
import type { TalkPlan } from '../plan/plan-talk.ts';
import type { Line } from '../read/line.ts';
import type { Clause } from '../text/main-clause.ts';
import { asText } from './markdown.ts';
import { placesOf } from './our-pictures.ts';
import type { Sheet } from './sheet.ts';
import { promptFor } from './words.ts';
import type { Writer } from './writer.ts';

/** So many words it takes to say what is on them. */
const said = { cover: 40, agenda: 40, takeaways: 60, questions: 50 };

export function cover({ title, front }: TalkPlan, { settings, quote, note }: Writer): Sheet {
  const cite = placesOf([...(title ? [title] : []), ...front]);
  const shown = front.filter(({ text }) => linesNeeded(text, 540, 20) <= 3).slice(0, 3);
  const others = front.filter((line) => !shown.includes(line));
  const isLong = settings.hasOurTheme && linesNeeded(settings.title, 540, 64) > 2;
  const speaker = asText(settings.speaker);
  return {
    data: { layout: 'cover', ...(settings.hasOurTheme ? {} : { background: '' }), ...(cite === '' ? {} : { cite }) },
    body: [
      `# ${asText(settings.title)}`,
      settings.hasOurTheme ? `**${speaker}**` : speaker,
      ...shown.map(({ text, locator }) => `${asText(quote(text))} [@${settings.key}, ${locator}]`),
      ...(isLong ? ['<style>\n.slidev-layout.cover h1 { max-width: 800px; font-size: 44px; }\n</style>'] : []),
    ].join('\n\n'),
    ...(others.length > 0 ? { note: note(others) } : {}),
    words: said.cover,
  };
}

export function agenda({ parts }: TalkPlan, writer: Writer): Sheet {
  const items = parts.map(({ part, statement }) => ({
    text: named(part.name, statement, writer),
    cite: placesOf([...new Set<Line>([...part.named, ...(statement ? [statement.line] : [])])]),
  }));
  const others = parts.flatMap(({ part }) => part.headings.filter((line) => !part.named.includes(line)));
  const columns = items.length > 4 ? ' :columns="2"' : '';
  const tag = `<NumberedStatements :items="$frontmatter.agenda"${columns} />`;
  const sheet = listed({ headline: writer.words.agenda, items, name: 'agenda', tag, words: said.agenda }, writer);
  return others.length > 0 ? { ...sheet, note: writer.note(others) } : sheet;
}

/** What a takeaway is in the headmatter, from where slide and handout take it. */
export const takeawaysOf = ({ takeaways: clauses }: TalkPlan, { state }: Writer) =>
  clauses.map((clause) => ({ text: state(clause), cite: clause.line.locator }));

export function takeaways(plan: TalkPlan, writer: Writer): Sheet {
  const items = takeawaysOf(plan, writer);
  return listed({ headline: writer.words.takeaways, items, tag: '<TakeawayList />', words: said.takeaways }, writer);
}

/** Prompts, each about a sentence; what the document asks itself stands as it is. */
export function questions({ questions: asked }: TalkPlan, writer: Writer): Sheet {
  const items = asked.map(({ clause, kind }) => ({
    text: kind === 'asked' ? writer.state(clause) : `${promptFor(writer.words, kind)} ${writer.state(clause)}`,
    cite: clause.line.locator,
    draft: true,
  }));
  const tag = '<DiscussionQuestions :data="$frontmatter.discussion" />';
  const { data, ...sheet } = listed(
    { headline: writer.words.questions, items, name: 'discussion', tag, words: said.questions },
    writer,
  );
  return { ...sheet, data: { ...data, routeAlias: 'questions', discussion: items } };
}

export function references({ credits }: TalkPlan, { settings, words, note }: Writer): Sheet {
  return {
    data: { ...(settings.hasOurTheme ? { layout: 'assertion', section: words.references } : {}), minutes: 0 },
    body: `# ${words.references}\n\n<References />`,
    ...(credits.length > 0 ? { note: note(credits) } : {}),
    words: 0,
  };
}

/** In reserve: of each part what carries most of what was left out; the note says where all of it stands. */
export function reserve({ reserve: left, leftOut }: TalkPlan, writer: Writer): Sheet {
  const { words, settings } = writer;
  const items = left.map(({ part, clause }) => ({
    text: named(part.name, clause, writer),
    cite: placesOf([...new Set<Line>([...part.named, clause.line])]),
  }));
  const tag = '<NumberedStatements :items="$frontmatter.reserve" />';
  const { data, ...sheet } = listed({ headline: words.leftOut, items, name: 'reserve', tag, words: 0 }, writer);
  const place = { backup: true, defends: 'questions', number: 'B1', minutes: 0 };
  const aside = settings.hasOurTheme ? { aside: words.leftOutAside } : {};
  return { ...sheet, data: { ...data, ...place, ...aside }, note: `${words.places} ${placesOf(leftOut)}` };
}

/** The name of a part and what it says, unless that begins with the name. */
function named(name: string, statement: Clause | undefined, { state }: Writer): string {
  if (!statement) return name;
  const isSame = statement.text.toLowerCase().startsWith(name.toLowerCase());
  return isSame ? state(statement) : `${name}: ${state(statement)}`;
}

interface Listed {
  headline: string;
  items: { text: string; cite: string }[];
  /** Under which the items stand in the frontmatter, if they do. */
  name?: string;
  tag: string;
  words: number;
}

/** A headline over a numbered list: by a component of our theme, else in Markdown. */
function listed({ headline, items, name, tag, words }: Listed, { settings }: Writer): Sheet {
  const { hasOurTheme, key } = settings;
  const list = items.map(({ text, cite }, i) => `${i + 1}. ${asText(text)}${cite === '' ? '' : ` [@${key}, ${cite}]`}`);
  return {
    data: hasOurTheme ? { layout: 'assertion', section: headline, ...(name ? { [name]: items } : {}) } : {},
    body: `# ${headline}\n\n${hasOurTheme ? tag : list.join('\n')}`,
    words,
  };
}
