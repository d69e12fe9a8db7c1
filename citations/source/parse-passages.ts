import { fail as failWith } from '../../findings/failure.ts';
import { type Encoding, encodings } from './decode-bytes.ts';
import { parseYaml } from './parse-yaml.ts';

/** One sentence of the frozen numbering: the letters of the file, with every run of spaces and line ends as one space. */
export interface FrozenSentence {
  text: string;
  voice?: string;
  quoted?: string;
  ignore?: string;
}

/** What a paragraph is, where it is more than that; the names are those of ARIA roles. */
export const roles = ['heading', 'listitem', 'row', 'footnote'] as const;
/** One of the roles. */
export type Role = (typeof roles)[number];

/** A numbered paragraph. */
export interface FrozenParagraph {
  sentences: FrozenSentence[];
  role?: Role;
  /** Of a heading, from 1; of a list item, how deep its list is nested. */
  level?: number;
  /** The page it stands on, where form feeds do not say so: notes follow the paragraph that bears them. */
  page?: string;
}

/** Matter between paragraphs that is not numbered, such as the head of a page. */
export interface SkippedMatter {
  skip: string;
  why: string;
}

/** The frozen numbering of a source, as `sources/<key>.passages.yaml` holds it. */
export interface Passages {
  key: string;
  /** Of the bytes of the text file, in hexadecimal digits. */
  sha256: string;
  encoding: Encoding;
  /** The document from which the text was taken, where the text file is not the document itself. */
  extractedFrom?: { file: string; sha256: string };
  voices: Record<string, string[]>;
  /** Who speaks in the words that the source itself puts in quotation marks, unless a sentence says otherwise. */
  quoted?: string;
  aliases: Record<string, string>;
  /** The number of each page; the text has a form feed where one ends. */
  pages?: string[];
  /** In the order of the text. */
  paragraphs: (FrozenParagraph | SkippedMatter)[];
}

/** The paragraphs that are numbered, in order: ¶1 is the first. */
export const numbered = ({ paragraphs }: Pick<Passages, 'paragraphs'>): FrozenParagraph[] =>
  paragraphs.filter((entry) => 'sentences' in entry);

/**
 * Reads `<key>.passages.yaml`. A paragraph is a list of sentences, or a mapping with `sentences` and optionally `role`,
 * `level` and `page`. A sentence is a string, or a mapping with `text` and optionally `voice`, `quoted` and `ignore`.
 * @throws {Failure} PASSAGES_INVALID, with the place of the fault
 */
export function parsePassages(text: string, file: string): Passages {
  const fail = (what: string): never => failWith('PASSAGES_INVALID', `${file}: ${what}`, { file });
  const data = parseYaml({ file, text, code: 'PASSAGES_INVALID' });
  if (!isRecord(data)) return fail('this is no mapping with `key`, `sha256`, `encoding` and `paragraphs`.');
  const { key, sha256, encoding, paragraphs } = data;
  if (typeof key !== 'string' || key === '') return fail('`key` is missing.');
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/u.test(sha256))
    return fail('`sha256` must be 64 hexadecimal digits.');
  if (!encodings.some((known) => known === encoding))
    return fail(`\`encoding\` must be one of ${encodings.join(', ')}.`);
  if (!Array.isArray(paragraphs) || paragraphs.length === 0)
    return fail('`paragraphs` must be a list of lists of sentences.');
  const passages: Passages = {
    key,
    sha256,
    encoding: encoding as Encoding,
    voices: readVoices(data.voices, fail),
    aliases: readStrings(data.aliases, 'aliases', fail),
    paragraphs: paragraphs.map((entry, i) => readParagraph(entry, `entry ${i + 1} of \`paragraphs\``, fail)),
  };
  if (typeof data.quoted === 'string') passages.quoted = data.quoted;
  if (data.pages !== undefined) passages.pages = readPages(data.pages, fail);
  if (isRecord(data.extractedFrom))
    passages.extractedFrom = readStrings(data.extractedFrom, 'extractedFrom', fail) as Passages['extractedFrom'] & {};
  return passages;
}

type Fail = (what: string) => never;

function readPages(value: unknown, fail: Fail): string[] {
  return Array.isArray(value) && value.length > 0 && new Set(value.map(String)).size === value.length
    ? value.map(String)
    : fail('`pages` must be a list of page numbers, each once.');
}

function readParagraph(entry: unknown, where: string, fail: Fail): FrozenParagraph | SkippedMatter {
  if (isRecord(entry) && typeof entry.skip === 'string') {
    return typeof entry.why === 'string'
      ? { skip: entry.skip, why: entry.why }
      : fail(`${where}: what is skipped needs a reason (\`why\`).`);
  }
  const { sentences, ...kind } = isRecord(entry) ? entry : { sentences: entry };
  if (!Array.isArray(sentences) || sentences.length === 0)
    return fail(`${where} must be a list of sentences, a mapping with \`sentences\`, or \`skip\` with \`why\`.`);
  return {
    ...readKind(kind, where, fail),
    sentences: sentences.map((sentence, i) => readSentence(sentence, `${where}, sentence ${i + 1}`, fail)),
  };
}

function readKind(kind: Record<string, unknown>, where: string, fail: Fail): Omit<FrozenParagraph, 'sentences'> {
  const { role, level, page, ...rest } = kind;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined)
    return fail(`${where} has \`${unknown}\`; only sentences, role, level and page are known.`);
  if (role !== undefined && !roles.some((known) => known === role))
    return fail(`${where}: \`role\` must be one of ${roles.join(', ')}.`);
  if (level !== undefined && !(Number.isInteger(level) && Number(level) > 0))
    return fail(`${where}: \`level\` must be a whole number from 1.`);
  return {
    ...(role === undefined ? {} : { role: role as Role }),
    ...(level === undefined ? {} : { level: level as number }),
    ...(page === undefined || page === null ? {} : { page: String(page) }),
  };
}

function readSentence(sentence: unknown, where: string, fail: Fail): FrozenSentence {
  if (typeof sentence === 'string') return sentence.trim() === '' ? fail(`${where} is empty.`) : { text: sentence };
  if (!isRecord(sentence)) return fail(`${where} must be text, or a mapping with \`text\`.`);
  const known = ['text', 'voice', 'quoted', 'ignore'];
  const unknown = Object.keys(sentence).find((name) => !known.includes(name));
  if (unknown !== undefined) return fail(`${where} has \`${unknown}\`; only ${known.join(', ')} are known.`);
  const { text, ...rest } = readStrings(sentence, where, fail);
  return text === undefined || text.trim() === '' ? fail(`${where} has no \`text\`.`) : { text, ...rest };
}

function readVoices(value: unknown, fail: Fail): Record<string, string[]> {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) return fail('`voices` must map each voice to the list of its names.');
  const lists = Object.entries(value).map(([voice, names]) => [voice, Array.isArray(names) ? names.map(String) : []]);
  return Object.fromEntries(lists);
}

function readStrings(value: unknown, where: string, fail: Fail): Record<string, string> {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) return fail(`${where} must map names to text.`);
  const odd = Object.entries(value).find(([, entry]) => typeof entry !== 'string');
  return odd ? fail(`${where}: \`${odd[0]}\` must be text.`) : (value as Record<string, string>);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
