import { PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { signsOfKatex } from '../text/signs-of-katex.ts';
import { asName, entry, streamBytes } from './objects.ts';
import { parseToUnicode, writeToUnicode } from './to-unicode.ts';

/** Radicals (U+2E80–2EF3) with the ideographs that fonts draw with the same glyph; Unicode has no form that joins them. */
const radicals =
  '⺂乛 ⺃乚 ⺅亻 ⺉刂 ⺋㔾 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺘扌 ⺙攵 ⺛旡 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺣灬 ⺤爫 ⺦丬 ⺨犭 ⺫罒 ⺭礻 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺹耂 ⺺肀 ⺾艹 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ⻍辶 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻖阝 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟';

/** Characters that fonts draw with one glyph; Chromium names any of them. */
const lookalikes = [
  ...['ʼ’', 'ʻ‘', 'µμ', 'ΩΩ', 'ÅÅ', '∆Δ', '∑Σ', '∏Π', '‐-', '\u00AD-', '∙·', 'ˉ¯'],
  ...radicals.split(' '),
];

/**
 * Corrects ToUnicode maps (ISO 32000-1, 9.10.3) that give a character which the document does not contain where a
 * look-alike or the ordinary form of it does: else searching for “SDF’s” or 日本 finds nothing.
 *
 * @param characters all characters of the document's visible text
 */
export function mendToUnicode(pdf: PDFDocument, characters: ReadonlySet<string>): void {
  const { context } = pdf;
  const maps = new Map<PDFRef, string>();
  for (const [, object] of context.enumerateIndirectObjects()) {
    const map = object instanceof PDFDict ? object.get(PDFName.of('ToUnicode')) : undefined;
    if (map instanceof PDFRef) maps.set(map, asName(entry(pdf, object, 'BaseFont')) ?? '');
  }
  for (const [ref, name] of maps) {
    const source = streamBytes(pdf, ref);
    const isTwoByte = /begincodespacerange\s*<[0-9A-Fa-f]{4}>/.test(Buffer.from(source).toString('latin1'));
    if (!isTwoByte) continue; // a Type 3 font: its characters are pictures
    const map = parseToUnicode(source);
    const isOfKatex = /(?:^|\+)KaTeX_/.test(name);
    const mended = [...map].map(
      ([code, text]) => [code, (isOfKatex && signsOfKatex[text]) || mendText(text, characters)] as const,
    );
    if (mended.every(([code, text]) => text === map.get(code))) continue;
    writeToUnicode(pdf, ref, new Map(mended));
  }
}

const mendText = (text: string, characters: ReadonlySet<string>): string =>
  Array.from(text, (character) => rightCharacter(character, characters) ?? character).join('');

function rightCharacter(found: string, characters: ReadonlySet<string>): string | undefined {
  if (characters.has(found)) return undefined;
  const others = lookalikes.filter((group) => group.includes(found)).flatMap((group) => [...group]);
  return [...others, found.normalize('NFKC')].find((other) => other.length === 1 && characters.has(other));
}
