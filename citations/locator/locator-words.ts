/** How a locator is said: `{n}` is a number, `{from}` and `{to}` are the ends of a passage. */
export interface LocatorWords {
  paragraph: string;
  sentence: string;
  range: string;
}

const languages: Record<string, LocatorWords> = {
  en: { paragraph: 'paragraph {n}', sentence: 'sentence {n}', range: '{from} to {to}' },
  de: { paragraph: 'Absatz {n}', sentence: 'Satz {n}', range: '{from} bis {to}' },
  fr: { paragraph: 'paragraphe {n}', sentence: 'phrase {n}', range: '{from} à {to}' },
  es: { paragraph: 'párrafo {n}', sentence: 'frase {n}', range: '{from} a {to}' },
  ja: { paragraph: '第{n}段落', sentence: '第{n}文', range: '{from}から{to}' },
  zh: { paragraph: '第{n}段', sentence: '第{n}句', range: '{from}至{to}' },
};

/** @param lang BCP 47, such as `de-CH`; English for a language that is not known */
export const locatorWordsFor = (lang: string): LocatorWords =>
  languages[lang.split('-')[0]?.toLowerCase() ?? ''] ?? (languages.en as LocatorWords);
