import { wordsFor } from '../../handout/words.ts';
import type { Question } from '../plan/plan-talk.ts';

/** The words that a draft adds to those of the document, by language; one that is not here gets English. */
const english = {
  agenda: 'Agenda',
  leftOut: 'What this draft leaves out',
  leftOutAside: 'The first words of what was left out; the notes say where all of it stands.',
  places: 'Left out for time:',
  asked: 'The document asks:',
  advice: 'What speaks for this, and what against it?',
  forecast: 'What would make this more likely, and what less?',
  claim: 'How is this shown, and does it hold?',
  readAloud: 'Read aloud: about {time}.',
  noTime: 'left out of the first draft for time',
  contact: 'how to reach somebody',
  literature: 'a list of literature',
  footnote: 'a footnote',
  speaker: 'Name of the speaker',
};
type OwnWords = Record<keyof typeof english, string>;

const languages: Record<string, OwnWords> = {
  de: {
    agenda: 'Gliederung',
    leftOut: 'Was dieser Entwurf auslässt',
    leftOutAside: 'Die ersten Worte des Ausgelassenen; wo alles steht, sagen die Notizen.',
    places: 'Aus Zeitgründen ausgelassen:',
    asked: 'Das Dokument fragt:',
    advice: 'Was spricht dafür, was dagegen?',
    forecast: 'Was machte das wahrscheinlicher, was weniger?',
    claim: 'Wie wird das gezeigt, und trägt es?',
    readAloud: 'Vorgelesen: etwa {time}.',
    noTime: 'aus Zeitgründen nicht im ersten Entwurf',
    contact: 'Kontaktangaben',
    literature: 'Literaturverzeichnis',
    footnote: 'Fußnote',
    speaker: 'Name der Vortragenden',
  },
  fr: {
    agenda: 'Plan de l’exposé',
    leftOut: 'Ce que cette ébauche laisse de côté',
    leftOutAside: 'Les premiers mots de ce qui est laissé de côté ; les notes disent où tout se trouve.',
    places: 'Laissé de côté faute de temps :',
    asked: 'Le document demande :',
    advice: 'Qu’est-ce qui plaide pour, et contre ?',
    forecast: 'Qu’est-ce qui le rendrait plus probable, ou moins ?',
    claim: 'Comment est-ce montré, et cela tient-il ?',
    readAloud: 'À voix haute : environ {time}.',
    noTime: 'laissé de côté dans la première ébauche, faute de temps',
    contact: 'coordonnées',
    literature: 'bibliographie',
    footnote: 'note de bas de page',
    speaker: 'Nom de l’orateur',
  },
  es: {
    agenda: 'Índice',
    leftOut: 'Lo que este borrador deja fuera',
    leftOutAside: 'Las primeras palabras de lo que queda fuera; las notas dicen dónde está todo.',
    places: 'Fuera por falta de tiempo:',
    asked: 'El documento pregunta:',
    advice: '¿Qué habla a favor y qué en contra?',
    forecast: '¿Qué lo haría más probable y qué menos?',
    claim: '¿Cómo se muestra esto, y se sostiene?',
    readAloud: 'En voz alta: unos {time}.',
    noTime: 'fuera del primer borrador por falta de tiempo',
    contact: 'datos de contacto',
    literature: 'bibliografía',
    footnote: 'nota al pie',
    speaker: 'Nombre del ponente',
  },
  ja: {
    agenda: '話の流れ',
    leftOut: 'この草稿で省いたもの',
    leftOutAside: '省いた箇所の初めの語句です。すべての位置はノートにあります。',
    places: '時間の都合で省いた箇所：',
    asked: '文書の問い：',
    advice: 'これを支持する理由と、反対する理由は何か。',
    forecast: 'これはどのような場合に起こりやすく、または起こりにくくなるか。',
    claim: 'これはどのように示され、成り立つのか。',
    readAloud: '朗読の目安：約 {time}',
    noTime: '時間の都合で最初の草稿では省略',
    contact: '連絡先',
    literature: '文献一覧',
    footnote: '脚注',
    speaker: '発表者名',
  },
  zh: {
    agenda: '提纲',
    leftOut: '本草稿未收的内容',
    leftOutAside: '所略内容的开头；备注列出全部位置。',
    places: '因时间略去：',
    asked: '原文之问：',
    advice: '赞成与反对的理由各是什么？',
    forecast: '什么会使其更可能，什么会使其更不可能？',
    claim: '这是如何说明的，能否成立？',
    readAloud: '朗读约 {time}。',
    noTime: '因时间未收入初稿',
    contact: '联系方式',
    literature: '参考文献列表',
    footnote: '脚注',
    speaker: '讲者姓名',
  },
};

export type DraftWords = OwnWords & { takeaways: string; questions: string; references: string };

/** What a draft says in its own voice; what the handout says too is said in the same words. */
export function draftWords(language: string): DraftWords {
  const { summary, questions, references } = wordsFor(language, undefined);
  return { ...(languages[language] ?? english), takeaways: summary, questions, references };
}

/** What is asked about a sentence, for the presenter to put better. */
export const promptFor = (words: DraftWords, kind: Question['kind']): string => words[kind];
