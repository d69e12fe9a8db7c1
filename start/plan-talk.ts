/** An empty folder → a talk: which files it gets. Reads the templates beside this file, writes nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asText } from '../draft/render/markdown.ts';
import { packageRoot } from '../machine/package-root.ts';
import { type Manifest, manifestOf } from './manifest.ts';
import { shareMinutes } from './share-minutes.ts';

export interface TalkSettings {
  /** Name of the folder; the PDFs and the package are named after it. */
  name: string;
  title: string;
  speaker: string;
  minutes: number;
  /** `ours`, or any Slidev theme as a headmatter names it. */
  theme: string;
  /** How the talk's package asks for this one: a version, or a file. */
  ownSpec: string;
}

/** A file of a talk, by its path in the talk's folder. */
export interface PlannedFile<Content extends string | Uint8Array = string> {
  path: string;
  /** Bytes where it is another's file. */
  text: Content;
}

const template = (path: string): string => readFileSync(join(packageRoot, 'start/template', path), 'utf8');

/** How long each slide of the template is, compared with the others. */
const weights = [1, 3, 3, 3, 3, 2, 4, 1];

/** The theme as it stands in the headmatter. Plain Slidev finds ours by its path only: one package has one name. */
export const themeName = (theme: string): string => (theme === 'ours' ? './node_modules/seminar-deck/theme' : theme);

export function planTalk(settings: TalkSettings): PlannedFile[] {
  const sources = ['handouts.txt', 'handouts.passages.yaml', 'references.yaml'];
  const deck = [
    {
      path: 'slides.md',
      text: fillIn(template(`${settings.theme === 'ours' ? 'our' : 'any'}-theme/slides.md`), settings),
    },
    ...sources.map((name) => ({ path: `sources/${name}`, text: template(`deck/sources/${name}`) })),
  ];
  return withPackage<string>(deck, settings);
}

/** A deck, and what makes it a folder of its own: package, what Git leaves alone, what a build server runs. */
export const withPackage = <Content extends string | Uint8Array>(
  deck: readonly PlannedFile<Content>[],
  talk: Pick<TalkSettings, 'name' | 'theme' | 'ownSpec'>,
): PlannedFile<Content | string>[] => [
  ...deck,
  { path: 'package.json', text: renderManifest(manifestOf(talk)) },
  { path: '.gitignore', text: 'node_modules/\ndist/\n' },
  workflow(),
];

/** `tide-tables` → `Tide tables`. */
export function titleFrom(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words === '' ? 'A talk' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a build server runs. */
export const workflow = (): PlannedFile => ({ path: '.github/workflows/export.yml', text: template('export.yml') });

export const renderManifest = (manifest: Manifest): string => `${JSON.stringify(manifest, undefined, 2)}\n`;

function fillIn(text: string, { name, title, speaker, minutes, theme }: TalkSettings): string {
  const shares = shareMinutes(minutes, weights);
  const values: Record<string, string> = {
    theme: JSON.stringify(themeName(theme)),
    title: JSON.stringify(title),
    speaker: JSON.stringify(speaker),
    fileName: JSON.stringify(name),
    duration: `${minutes}min`,
    titleText: asText(title),
    speakerText: asText(speaker),
  };
  return text.replace(/\{\{(\w+)(?: (\d+))?\}\}/g, (_, key: string, index?: string) =>
    index === undefined ? (values[key] ?? '') : String(shares[Number(index)] ?? 0),
  );
}
