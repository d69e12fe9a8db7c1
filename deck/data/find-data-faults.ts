/** What is wrong with the data of our components, and with the settings that our look and tools read: the order. */
import type { Finding } from '../../findings/finding.ts';
import { componentKinds } from '../../theme/data/component-kinds.ts';
import type { DeckNames } from '../../theme/data/kinds.ts';
import { type KnownNames, pascalCase } from '../known-names.ts';
import { attributesOf, htmlOf } from '../slide-html.ts';
import { checkUse, type Use } from './check-use.ts';
import { findSettingFaults } from './find-setting-faults.ts';
import type { Slide } from './frontmatter-place.ts';

export interface DeckToLookAt {
  /** Path of its entry file. */
  entry: string;
  slides: readonly Slide[];
  headmatter: Record<string, unknown>;
}

/** All findings on the data of a deck; nothing is said of components that are not ours. */
export function findDataFaults(deck: DeckToLookAt, { ours, isOurs }: Pick<KnownNames, 'ours' | 'isOurs'>): Finding[] {
  const names: DeckNames = { parts: Object.keys((deck.headmatter.parts ?? {}) as object) };
  const found = deck.slides.flatMap((slide, i) =>
    isUnreadable(slide) ? [] : usesIn(slide, ours).flatMap((use) => checkUse(use, { slide, no: i + 1, deck, names })),
  );
  const ofSettings = isOurs ? findSettingFaults(deck) : [];
  return [...ofSettings.filter((one) => !found.some((other) => isOfSame(one, other))), ...unique(found)];
}

/** Settings that are no YAML have been told of: what is left of them is nobody's. */
const isUnreadable = ({ source, importChain = [] }: Slide): boolean =>
  [...importChain, source].some(({ frontmatterDoc }) => (frontmatterDoc?.errors.length ?? 0) > 0);

/** Our components on a slide, in order. */
function usesIn({ content, source }: Slide, ours: ReadonlySet<string>): Use[] {
  let from = 0;
  return htmlOf(content).tags.flatMap((tag): Use[] => {
    const name = pascalCase(/^<([\w-]+)/.exec(tag)?.[1] ?? '');
    const kind = ours.has(name) ? componentKinds[name] : undefined;
    const [firstLine = tag] = tag.split('\n');
    const at = source.raw.indexOf(firstLine, from);
    if (at >= 0) from = at + firstLine.length;
    if (!kind) return [];
    const before = source.raw.slice(0, Math.max(0, at)).split('\n');
    return [
      {
        ...{ name, kind, attributes: attributesOf(tag) },
        place: { file: source.filepath, line: source.start + before.length, column: (before.at(-1)?.length ?? 0) + 1 },
      },
    ];
  });
}

/** Two slides may show the same data. */
function unique(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    (one, i) => findings.findIndex((other) => other.what === one.what && isOfSame(one, other)) === i,
  );
}

/** What the one who draws it says of a setting is said better. */
const isOfSame = (one: Finding, other: Finding): boolean =>
  one.code === other.code && one.file === other.file && one.line === other.line && one.column === other.column;
