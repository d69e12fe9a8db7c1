/** Languages whose words for limits and denials are known. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'ja' | 'zh';

/** The commonest words of each, without those that deny (they are what is looked for) and those of two languages. */
const commonest = {
  en: 'the of and to is was that it he for are with as his they at be this from have by had were which but their has its been we you she will would there who what when if said did does the',
  de: 'der die das und ist ein eine zu den von mit sich des auf für im dem sie als auch es er hat dass aus bei wird einer nach sind noch wie einem über zum war haben oder aber vor zur bis mehr durch dann soll wurde werden ich wir',
  fr: 'le la les de des et est un une du que qui dans en il elle pour sur au avec ce se sont par plus mais ou son sa ses ont été comme cette nous vous ils aux leur fait être était peut',
  es: 'el la los las de del y es un una que en se por con para su al lo como pero sus le ya o este sí porque esta entre cuando muy sobre también me hasta hay donde han está son fue nos puede',
} as const;
type Spaced = keyof typeof commonest;

const lists = Object.entries(commonest).map(
  ([language, words]) => [language as Spaced, new Set(words.split(' '))] as const,
);
const everyone = lists.map(([language]) => language);

/**
 * The languages that a stretch of text may be in, told by its commonest words; all that put spaces between words where
 * none is told. Chinese characters without kana are Chinese. More than one where the text does not decide.
 */
export function languagesOf(text: string): Language[] {
  const wide: Language[] = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? ['ja']
    : /\p{Script=Han}/u.test(text)
      ? ['zh', 'ja']
      : [];
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const counts = lists.map(([language, known]) => [language, words.filter((word) => known.has(word)).length] as const);
  const most = Math.max(...counts.map(([, count]) => count));
  const told = counts.filter(([, count]) => count > 0 && count * 3 >= most * 2).map(([language]) => language);
  return [...wide, ...(most === 0 ? everyone : told)];
}
