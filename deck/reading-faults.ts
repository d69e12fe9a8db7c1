import type { Code } from '../findings/catalogue.ts';
import { type Finding, type FindingDetails, finding } from '../findings/finding.ts';
import type { ResolvedSlidevOptions } from './slidev.ts';
import { findTornFences } from './torn-fences.ts';

type Data = ResolvedSlidevOptions['data'];

/** Everything that Slidev noticed while reading and only printed, or did not notice at all. */
export function findTextFaults({ markdownFiles, slides }: Pick<Data, 'markdownFiles' | 'slides'>): Finding[] {
  const findings: Finding[] = [];
  for (const [file, markdown] of Object.entries(markdownFiles)) {
    for (const { row, message } of markdown.errors ?? []) {
      const line = importLine(markdown.raw, row);
      const [, typed = ''] = /^\s*src:\s*["']?([^"'#\s]+)/.exec(markdown.raw.split('\n')[line - 1] ?? '') ?? [];
      findings.push(explainImport(typed, message, { file, line }));
    }
    for (const { slide, fault } of findTornFences(markdown.slides, markdown.raw.split('\n')))
      findings.push({ ...fault, file, slide: slides.findIndex(({ source }) => source === slide) + 1 || undefined });
    for (const slide of markdown.slides) {
      const no = slides.findIndex(({ source }) => source === slide) + 1;
      findings.push(
        ...[...frontmatterFaults(slide, file), ...settingsAsText(slide, file)].map((fault) => ({
          ...fault,
          ...(no > 0 && { slide: no }),
        })),
      );
    }
  }
  for (const [index, slide] of slides.entries()) {
    if (isEmpty(slide)) findings.push(finding('SLIDE_EMPTY', `Slide ${index + 1} is empty.`, placeOf(slide, index)));
  }
  return findings;
}

type Slide = ResolvedSlidevOptions['data']['slides'][number];

const placeOf = ({ source }: Slide, index: number) => ({
  slide: index + 1,
  file: source.filepath,
  line: source.start + 1,
});

/** One finding for each layout that does not exist, at the first slide that wants it. */
export function findLayoutFaults(
  { slides, headmatter }: Pick<Data, 'slides' | 'headmatter'>,
  known: readonly string[],
): Finding[] {
  const fallback = (headmatter.defaults as Record<string, unknown> | undefined)?.layout;
  // What is no text comes of settings that cannot be read, which is told.
  const nameOf = (layout: unknown) => (typeof layout === 'string' ? layout : '');
  const wanted = Map.groupBy(slides.entries(), ([, slide]) => nameOf(slide.frontmatter.layout ?? fallback));
  return [...wanted].flatMap(([name, [first, ...others]]) => {
    if (name === '' || known.includes(name) || !first) return [];
    const place = placeOf(first[1], first[0]);
    const offset = first[1].source.raw.split('\n').findIndex((line) => /^layout:/.test(line));
    return [
      finding('LAYOUT_UNKNOWN', `There is no layout "${name}".`, {
        ...place,
        ...(others.length > 0 && { slides: [first, ...others].map(([index]) => index + 1) }),
        line: place.line + Math.max(0, offset),
      }),
    ];
  });
}

/** @param typed the path of the import, as its author wrote it */
function explainImport(typed: string, message: string, place: FindingDetails): Finding {
  if (!/^https?:|\.(?!md$)\w+$/.test(typed)) return finding('SLIDE_IMPORT_FAILED', message, place);
  return finding('SLIDE_IMPORT_FAILED', `\`src: ${typed}\` names no Markdown file.`, {
    ...place,
    fix: '`src:` shows the slides of another Markdown file in this place; for a picture write `image:` or `background:`.',
  });
}

/** The line, from 1, of the first `src:` at or below a row, which counts from 0. */
function importLine(raw: string, row: number): number {
  const lines = raw.split('\n');
  const offset = lines.slice(row).findIndex((line) => /^\s*src:/.test(line));
  return row + 1 + Math.max(0, offset);
}

type SourceSlide = ResolvedSlidevOptions['data']['slides'][number]['source'];

function frontmatterFaults({ frontmatterDoc, frontmatterRaw, start }: SourceSlide, file: string): Finding[] {
  const at = (code: Code, what: string, line: number, details = {}) =>
    finding(code, what, { file, line: start + 1 + line, ...details });
  if (!frontmatterDoc) return [];
  if (frontmatterDoc.errors.length > 0)
    return frontmatterDoc.errors.map((error) =>
      at(
        'FRONTMATTER_INVALID',
        `The frontmatter cannot be read: ${error.message.split(/ at line \d|\n/)[0]}.`,
        error.linePos?.[0].line ?? 1,
        { column: error.linePos?.[0].col },
      ),
    );
  const value: unknown = frontmatterDoc.toJSON();
  if (value !== null && (typeof value !== 'object' || Array.isArray(value)))
    return [
      at('FRONTMATTER_INVALID', 'The text directly below `---` is read as settings, and it is none.', 1, {
        fix: 'Leave a blank line after the `---` that begins a slide.',
      }),
    ];
  if (value === null && /^#{1,6} \S/m.test(frontmatterRaw ?? ''))
    return [
      at(
        'FRONTMATTER_INVALID',
        'The heading directly below `---` is read as a comment among settings, and not shown.',
        1,
        { fix: 'Leave a blank line after the `---` that begins a slide.' },
      ),
    ];
  return [];
}

const settingLine = /^(?:#{1,6} )?([a-z][A-Za-z]*):(?: |$)/;
/** Words that begin no sentence of an author; the other settings (`class`, `title`) may. */
const unmistakable = /^(?:layout|src|routeAlias|hideInToc|clicksStart|dragPos|backgroundSize)$/;

/** Settings that a blank line or a formatter has parted from their `---`: Slidev prints them. */
function settingsAsText({ content, raw, start }: SourceSlide, file: string): Finding[] {
  const [paragraph = ''] = content.trim().split(/\n\s*\n/);
  const keys = paragraph.split('\n').map((line) => line.match(settingLine)?.[1]);
  if (!keys.every((key) => key !== undefined) || !keys.some((key) => unmistakable.test(key))) return [];
  const [first = ''] = paragraph.split('\n');
  const line = start + 1 + Math.max(0, raw.split('\n').indexOf(first));
  return [
    finding('FRONTMATTER_INVALID', `Settings are printed as text: “${first}”.`, {
      file,
      line,
      fix: 'Write them directly below the `---` that begins the slide, without a blank line and without `#`, and end them with `---`.',
    }),
  ];
}

const layoutKeys = ['layout', 'image', 'background', 'backgroundImage', 'url', 'src', 'component'];

function isEmpty({ content, frontmatter }: { content: string; frontmatter: Record<string, unknown> }): boolean {
  const visible = content.replace(/<!--[\s\S]*?-->/g, '').trim();
  return visible === '' && !layoutKeys.some((key) => frontmatter[key] !== undefined);
}
