import type { TalkPlan } from '../plan/plan-talk.ts';
import { contentSlide } from './content-slide.ts';
import { agenda, cover, questions, references, reserve, takeaways, takeawaysOf } from './frame-slides.ts';
import { renderSheet, type Sheet } from './sheet.ts';
import { createWriter, type DraftSettings, type Writer } from './writer.ts';

/** A little time that goes by on every slide, in words. */
const pause = 25;

/** A draft as files of a deck: `slides.md`, and a section for each part. */
export function renderDraft(plan: TalkPlan, settings: DraftSettings): { path: string; text: string }[] {
  const writer = createWriter(settings);
  const first = cover(plan, writer);
  const opening = plan.parts.length > 1 ? [agenda(plan, writer)] : [];
  const parts = plan.parts.map((_, part) =>
    plan.slides
      .filter((slide) => slide.part === part)
      .map((slide) => contentSlide(slide, writer, plan.parts.length > 1)),
  );
  const closing = [
    ...(plan.takeaways.length > 0 ? [takeaways(plan, writer)] : []),
    ...(plan.questions.length > 0 ? [questions(plan, writer)] : []),
  ];
  const timed = dealMinutes([first, ...opening, ...parts.flat(), ...closing], settings);
  const inTime = (sheet: Sheet) => renderSheet(timed.get(sheet) ?? sheet);
  const title = timed.get(first) ?? first;
  return [
    {
      path: 'slides.md',
      text: [
        withSchema(renderSheet({ ...title, data: { ...headmatter(plan, writer), ...title.data } })),
        ...opening.map(inTime),
        ...parts.map((_, i) => `---\nsrc: ./sections/part-${i + 1}.md\n---\n`),
        ...closing.map(inTime),
        renderSheet(references(plan, writer)),
        ...(plan.reserve.length > 0 ? [renderSheet(reserve(plan, writer))] : []),
      ].join('\n'),
    },
    ...parts.map((sheets, i) => ({ path: `sections/part-${i + 1}.md`, text: sheets.map(inTime).join('\n') })),
  ];
}

/** Editors complete the headmatter from what is installed with the talk, as in the template. */
const withSchema = (text: string): string =>
  text.replace('---\n', '---\n# yaml-language-server: $schema=./node_modules/seminar-deck/schema/headmatter.json\n');

function dealMinutes(sheets: readonly Sheet[], { minutes, shareMinutes }: DraftSettings): Map<Sheet, Sheet> {
  const shares = shareMinutes(
    minutes,
    sheets.map(({ words }) => words + pause),
  );
  return new Map(sheets.map((sheet, i) => [sheet, { ...sheet, data: { ...sheet.data, minutes: shares[i] ?? 0 } }]));
}

function headmatter(plan: TalkPlan, writer: Writer): Record<string, unknown> {
  const { theme, title, speaker, language, fileName, minutes, hasOurTheme } = writer.settings;
  const parts = Object.fromEntries(plan.parts.map(({ part }, i) => [`${i + 1}`, part.name]));
  return {
    theme,
    title,
    titleTemplate: '%s',
    author: speaker,
    lang: language,
    exportFilename: fileName,
    addons: ['seminar-deck'],
    duration: `${minutes}min`,
    drawings: { enabled: false },
    ...(hasOurTheme && plan.parts.length > 1 ? { parts } : {}),
    ...(plan.takeaways.length > 0 ? { takeaways: takeawaysOf(plan, writer) } : {}),
  };
}
