import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatch, type Source } from '../../../citations/index.ts';
import { smallSource } from './small-source.ts';

/**
 * How a text is set is never an error, a changed letter always is. Each case takes words of one of eight languages from
 * a source that is set in one way, quotes them set in another, and then with one letter changed. A run of the whole
 * number: `TYPOGRAPHY_CASES=20000 npx vitest run tests/unit/citations/typography.test.ts`.
 */
const cases = Number(process.env.TYPOGRAPHY_CASES ?? 4000);

const texts = {
  english:
    'The final report of the office said that “trust” is difficult to define, and the area was 40 m2 in all. It was the ministers’ own well-known view — from 1945–1989 — that the treaty wouldn’t fail; about 5% of 12,345 voters agreed… The affluent flat offered fifty-five official figures.',
  german:
    'Die Auflage der Zeitschrift „Häufige Fragen“ stieg um 5 % auf 12 345 Hefte. Großmächte wie diese verpflichten sich nicht, das öffentliche Vertrauen zu schaffen — auch nicht in der Außenpolitik von 1949–1990. Der Flüchtling fand auf 40 m2 Fläche Schutz.',
  french:
    'L’office a déclaré que « la confiance » n’est pas définitive : elle s’élève à 5 % environ ! Les États-nations ne peuvent-ils pas offrir aux réfugiés une difficulté moins affreuse — dès 1951 ? Il a fallu 12 345 signatures au chef-lieu.',
  spanish:
    'La oficina afirmó que «la confianza» es difícil de definir; el área era de 40 m2 en total. ¿No será que los ministros confían en los niños y en la superficie de 1945–1989? Unos 12 345 votantes — casi el 5 % — lo afirmaron así.',
  japanese:
    '信頼は時間をかけて築かれるものであり、条約は「平和の礎」と呼ばれた。彼は1951年に条約へ署名し、その後の外交政策は大きく変わったといわれる。ガイドラインは40人の委員によって作られた。',
  chinese:
    '他说：“信任需要很长的时间”，而且条约在1951年签署以后，两国的外交政策发生了很大的变化。委员会的40名成员一致认为，《和平条约》是两国关系的基础。',
  russian:
    'В отчёте сказано, что «доверие» трудно определить, а площадь составила 40 м2. Министры из юго-восточного округа считали — с 1945–1989 годов, — что договор не провалится; около 5 % из 12 345 избирателей согласились.',
  greek:
    'Η έκθεση του γραφείου έλεγε ότι η «εμπιστοσύνη» ορίζεται δύσκολα, και το εμβαδόν ήταν 40 τ.μ. συνολικά. Οι υπουργοί θεωρούσαν — από το 1945–1989 — ότι η συνθήκη δεν θα αποτύχει· περίπου 5 % των 12 345 ψηφοφόρων συμφώνησαν μαζί τους.',
};

type Setting = (text: string, at: number) => string;

const wide = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u;
const nth = (text: string, pattern: RegExp, at: number, put: (found: string) => string): string => {
  const places = [...text.matchAll(pattern)];
  const place = places[at % Math.max(1, places.length)];
  return place ? text.slice(0, place.index) + put(place[0]) + text.slice(place.index + place[0].length) : text;
};
const double = /[“”„«»「」]/gu;
/** Every double mark by what a house style makes of it: those that open, those that close. */
const marks =
  (open: string, close: string): Setting =>
  (text) => {
    let isOpen = false;
    return text
      .replace(/«\s+/gu, '«')
      .replace(/\s+»/gu, '»')
      .replace(double, () => {
        isOpen = !isOpen;
        return isOpen ? open : close;
      });
  };

/** What may be done to source and quotation alike; of the marks one kind at a time. */
const settings: Record<string, Setting> = {
  nothing: (text) => text,
  'letters taken apart': (text) => text.normalize('NFD'),
  'letters in one': (text) => text.normalize('NFC'),
  ligatures: (text) =>
    text
      .replaceAll('ffi', 'ﬃ')
      .replaceAll('ffl', 'ﬄ')
      .replaceAll('fi', 'ﬁ')
      .replaceAll('fl', 'ﬂ')
      .replaceAll('ff', 'ﬀ'),
  'English marks': marks('“', '”'),
  'German marks': marks('„', '“'),
  'marks turned round': marks('»', '«'),
  'French marks': marks('«\u202F', '\u202F»'),
  'Swedish marks': marks('”', '”'),
  'Japanese marks': marks('「', '」'),
  'inner Japanese marks': marks('『', '』'),
  'single marks': marks('‚', '‘'),
  'straight marks': (text, at) => marks('"', '"')(text, at).replaceAll('’', "'"),
  'no-break spaces': (text, at) =>
    text.replaceAll(' ', ['\u00A0', '\u202F', '\u2009', '\u2007', '  '][at % 5] as string),
  'wrapped lines': (text, at) => nth(text, / /gu, at, () => '\n'),
  'lines without spaces': (text, at) => (wide.test(text) ? nth(text, /(?<=[\p{L}])(?=\p{L})/gu, at, () => '\n') : text),
  'soft hyphens': (text, at) => nth(text, /(?<=\p{Ll}{2})(?=\p{Ll}{2})/gu, at, () => '\u00AD'),
  'no width': (text, at) => nth(text, /(?<=\p{L})(?=\p{L})/gu, at, () => '\u200B'),
  hyphens: (text, at) => text.replace(/(?<=\p{L})-(?=\p{L})/gu, ['\u2010', '\u2011', '-'][at % 3] as string),
  ranges: (text) => text.replace(/(?<=\d)–(?=\d)/gu, '-'),
  dashes: (text, at) => text.replaceAll(' — ', ['—', ' – ', ' -- ', '\u2009—\u2009'][at % 4] as string),
  dots: (text, at) => text.replaceAll('…', ['...', '. . .', '…'][at % 3] as string),
  'powers raised': (text) => text.replace(/(?<=\d [mм])2/gu, '²'),
  'wide digits': (text) =>
    wide.test(text) ? text.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))) : text,
  'space before signs': (text) => text.replace(/(?<=\S)\s?(?=[%!?])/gu, '\u202F'),
  'no space before signs': (text) => text.replace(/\s(?=[%!?:])/gu, ''),
  'numbers in one': (text) => text.replace(/(?<=\d) (?=\d{3}(?!\d))/gu, ''),
};

/** What only a source has: what a printer or a PDF did to it. */
const printed: Record<string, Setting> = {
  'a word over two lines': (text, at) =>
    nth(text, /(?<=\p{Ll}{3})(?=\p{Ll}{3})/gu, at, () => ['-\n', '\u2010\n', '\u00AD\n'][at % 3] as string),
  'a hyphen over two lines': (text, at) => nth(text, /(?<=\p{L})-(?=\p{L})/gu, at, () => '-\n'),
  'a note': (text, at) =>
    nth(
      text,
      /(?<=\p{L}{4})(?= \p{L})/gu,
      at,
      () => ['¹', '²³', '*', '†', '[12]', ' [3, 4]', ' [note 2]'][at % 7] as string,
    ),
};

const seed = 20261127;
let random = seed;
/** The same numbers every time, for how each source is set. */
const next = (): number => {
  random = (random * 1103515245 + 12345) % 2147483648;
  return random;
};
const pickNames = (from: Record<string, Setting>, count: number): string[] => {
  const list = Object.keys(from);
  return Array.from({ length: count }, () => list[next() % list.length] as string);
};

/** Two kinds of marks are never set one upon the other. */
const once = (chosen: readonly string[]): string[] => {
  const first = chosen.find((name) => name.endsWith('marks') || name.startsWith('marks'));
  return chosen.filter((name, i) => (name.includes('marks') ? name === first && chosen.indexOf(name) === i : true));
};

interface Printed {
  language: string;
  /** As it is written above, and how it was printed. */
  text: string;
  source: Source;
}

const sources = Object.entries(texts).flatMap(([language, text]) =>
  Array.from({ length: 12 }, (_, i): Printed => {
    const chosen = [...pickNames(printed, i % 4), ...once(pickNames(settings, i % 3))];
    const set = chosen.reduce((before, name) => ({ ...settings, ...printed })[name]?.(before, next()) ?? before, text);
    return { language, text, source: smallSource(language, set) };
  }),
);

/** Words of a text in a row, as it is written above; of scripts without spaces a run of signs. */
function wordsOf(text: string, from: number, length: number): string {
  const units = wide.test(text) ? (text.match(/[\p{L}\p{N}]+?(?=\p{L})|./gu) ?? []) : text.split(' ');
  const count = wide.test(text) ? length * 3 : length;
  const start = from % Math.max(1, units.length - count);
  return units
    .slice(start, start + count)
    .join(wide.test(text) ? '' : ' ')
    .trim();
}

/** A cut may not go through a pair of marks, nor through a number. */
const isWhole = (quotation: string): boolean =>
  /^[\p{L}¿]/u.test(quotation) &&
  /[\p{L}]$/u.test(quotation) &&
  (quotation.match(/[“„«「]/gu)?.length ?? 0) ===
    (quotation.match(/[”“»」]/gu)?.filter((mark) => mark !== '“' || quotation.includes('„')).length ?? 0);

const bareLetters = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
const alphabets: [RegExp, string][] = [
  [/\p{Script=Latin}/u, 'abcdeghiklmnoprstuvwyzéöñ'],
  [/\p{Script=Cyrillic}/u, 'абвгдежзиклмнопрстуы'],
  [/\p{Script=Greek}/u, 'αβγδεζηθικλμνξοπρστυ'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'あいうかきくさしたちなにはもら'],
  [/\p{Script=Han}/u, '山川人民大小中国年月東西南北'],
  [/\p{N}/u, '0123456789'],
];

/** A text with one letter or digit changed, left out or doubled. */
function changed(text: string, at: number, how: number): string {
  return nth(text, /[\p{L}\p{N}]/gu, at, (letter) => {
    if (how % 4 === 0) return '';
    if (how % 4 === 1) return letter + letter;
    const alphabet = alphabets.find(([script]) => script.test(letter))?.[1] ?? 'xyz';
    return alphabet[how % alphabet.length] as string;
  });
}

const names = fc.constantFrom(...Object.keys(settings));
const drawn = fc.record({
  which: fc.nat(sources.length - 1),
  from: fc.nat(1000),
  length: fc.integer({ min: 4, max: 14 }),
  set: fc.array(names, { maxLength: 3 }),
  at: fc.nat(10_000),
  how: fc.nat(10_000),
});
const everywhere = ({ sentences }: Source) => [{ first: 0, last: sentences.length - 1 }];

describe(`${cases} quotations in eight languages`, () => {
  it('stand however they are set, and fall with any letter that is changed', () => {
    let tried = 0;
    const seen = new Set<string>();
    fc.assert(
      fc.property(drawn, ({ which, from, length, set, at, how }) => {
        const { language, text, source } = sources[which] as Printed;
        const words = wordsOf(text, from, length);
        if (!isWhole(words)) return;
        tried += 1;
        seen.add(language);
        const dress = (bare: string) => once(set).reduce((one, name) => settings[name]?.(one, at) ?? one, bare);
        const quotation = dress(words);
        const match = findMatch(source, quotation, everywhere(source));
        expect(match, `${language}, ${set.join(', ')}: ${quotation}\n${source.text}`).toBeDefined();
        const wrong = changed(words, at, how);
        if (bareLetters(text).toLowerCase().includes(bareLetters(wrong).toLowerCase())) return;
        expect(findMatch(source, dress(wrong), everywhere(source)), `changed: ${dress(wrong)}`).toBeUndefined();
      }),
      { seed, numRuns: cases },
    );
    expect(seen.size).toBe(Object.keys(texts).length);
    expect(tried).toBeGreaterThan(cases / 3);
  });
});
