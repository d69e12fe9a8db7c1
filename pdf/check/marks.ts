import { type PDFObject, PDFString } from '@cantoo/pdf-lib';
import type { Operand } from '../content-stream.ts';
import { asText } from '../objects.ts';
import type { Content, LooseContent, Mark } from './content.ts';
import type { Reader } from './reader.ts';
import type { StructureElement, StructureTree } from './structure-tree.ts';

interface Surroundings {
  reader: Reader;
  tree: StructureTree | undefined;
  content: Content;
  lang: string | undefined;
  /** The page or form XObject the sequence is in. */
  key: PDFObject;
  place: { page: number; loose: LooseContent };
  resources: PDFObject | undefined;
}

/** What holds from an operator BMC or BDC on (ISO 32000-1, 14.6). */
export function beginMark(surroundings: Surroundings, around: Mark, operands: readonly Operand[]): Mark {
  const { tree, content, lang, key, place } = surroundings;
  const [tag, properties] = operands;
  const { mcid, language, spoken } = readProperties(surroundings, properties);
  const { page } = place;
  if (language && !content.languages.has(language)) content.languages.set(language, page);
  let mark = { ...around, hasLang: around.hasLang || Boolean(language) };
  const owner = mcid === undefined ? undefined : tree?.ownerOf(key, mcid);
  const isArtifact = tag?.type === 'name' && tag.value === 'Artifact';
  if (mcid !== undefined) {
    const known = content.sequences.get(key) ?? { page, mcids: new Set<number>() };
    content.sequences.set(key, known);
    known.mcids.add(mcid);
    if (!owner && !isArtifact) place.loose.orphans.push(mcid);
    if (owner) {
      if (isArtifact) content.nesting.push({ kind: 'artifactInTagged', page });
      if (around.kind === 'artifact') content.nesting.push({ kind: 'taggedInArtifact', page });
      mark = { ...ownerMark(owner, mark), hasLang: mark.hasLang || owner.lang !== undefined };
    }
  }
  if (isArtifact && !owner) {
    if (around.kind === 'tagged') content.nesting.push({ kind: 'artifactInTagged', page });
    if (around.kind === 'loose') mark = { ...mark, kind: 'artifact' };
  }
  if (!lang && !mark.hasLang) for (const key of spoken) content.propertiesWithoutLanguage.push({ page, key });
  return mark;
}

/** The mark of content that `owner` holds; unchanged if nothing does. */
export function ownerMark(owner: StructureElement | undefined, around: Mark): Mark {
  if (!owner) return around;
  let isFormula = false;
  for (let at: StructureElement | undefined = owner; at && !isFormula; at = at.parent)
    isFormula = at.standard === 'Formula';
  return { kind: 'tagged', owner, hasLang: around.hasLang || owner.lang !== undefined, isFormula };
}

function readProperties({ reader, resources }: Surroundings, operand: Operand | undefined) {
  const spokenKeys = ['Alt', 'ActualText', 'E'];
  if (operand?.type === 'dict') {
    const number = operand.value.get('MCID');
    const language = operand.value.get('Lang');
    return {
      mcid: number?.type === 'number' ? number.value : undefined,
      language:
        language?.type === 'string'
          ? PDFString.of(Buffer.from(language.value).toString('latin1')).decodeText()
          : undefined,
      spoken: spokenKeys.filter((key) => operand.value.has(key)),
    };
  }
  const list = operand?.type === 'name' ? reader.get(reader.get(resources, 'Properties'), operand.value) : undefined;
  return {
    mcid: reader.number(list, 'MCID'),
    language: asText(reader.get(list, 'Lang')),
    spoken: spokenKeys.filter((key) => reader.get(list, key) !== undefined),
  };
}
