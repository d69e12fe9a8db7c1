import type { Language } from '../text/languages-of.ts';

/** Words of a language that limit or deny a statement. Regular expressions, the longest phrases first. */
interface HedgeWords {
  words: readonly string[];
  /** What begins with such a word and limits nothing. */
  not?: RegExp;
}

/**
 * From the project's rules for quotations (not, no, may, might, by no means, many, most, some, very little, as late as)
 * with their nearest kin, and with the words that report what is not vouched for (suggest, appear, estimate, claim,
 * alleged). A superlative (`the most important`) limits nothing.
 */
export const hedgeWords: Record<Exclude<Language, 'ja' | 'zh'>, HedgeWords> = {
  en: {
    words: [
      ...'by no means|far from|very little|very few|as late as|as early as|at best|at most|at least|no longer'.split(
        '|',
      ),
      ...'not necessarily|may not|might not|only if|so far as|rather than|tend(?:s|ed)? to|to some extent'.split('|'),
      ...'not|no|never|nor|neither|none|nobody|nothing|nowhere|cannot|without|hardly|scarcely|barely'.split('|'),
      ...'rarely|seldom|unless|except|may|might|could|perhaps|possibly|possible|probably|probable'.split('|'),
      ...'likely|unlikely|presumably|arguably|allegedly|alleged|alleges?|reportedly|reputedly|supposedly'.split('|'),
      ...'supposed|purported|purportedly|ostensibly|apparently|seemingly|many|most|some|few|little|several'.split('|'),
      ...'often|sometimes|occasionally|usually|generally|typically|partly|partially|largely|mostly|mainly'.split('|'),
      ...'almost|nearly|roughly|approximately|suggest(?:s|ed)?|estimate[sd]?|seem(?:s|ed|ingly)?'.split('|'),
      ...'appear(?:s|ed)?(?=\\s+(?:to|that|as|not|likely|un\\w+)\\b)|claim(?:s|ed)?(?=\\s+(?:that|to)\\b)|(?<!not )only'.split(
        '|',
      ),
    ],
    not: /^(?:not\s+only\b|No\.\s*\d|May\b)/u,
  },
  de: {
    words: [
      ...'keineswegs|keinesfalls|mitnichten|nicht unbedingt|nicht mehr|sehr wenig|höchstens|mindestens'.split('|'),
      ...'nicht|kein(?:e[mnrs]?)?|nie|niemals|niemand(?:e[mn])?|nichts|weder|ohne|kaum|selten|außer'.split('|'),
      ...'vielleicht|möglicherweise|womöglich|wahrscheinlich|vermutlich|wohl|angeblich|anscheinend'.split('|'),
      ...'scheinbar|offenbar|mutmaßlich(?:e[mnrs]?)?|eventuell|möglich|könnten?|dürften?|mag|mögen'.split('|'),
      ...'soll(?:en)?|schein(?:t|en)|schien(?:en)?|manche[mnrs]?|einige[mnrs]?|wenige[mnrs]?|viele[mnr]?'.split('|'),
      ...'die meisten|meistens|meist|oft|manchmal|teilweise|teils|fast|beinahe|nahezu|etwa|ungefähr|(?<!nicht )nur'.split(
        '|',
      ),
    ],
    not: /^nicht\s+(?:nur|allein)\b/iu,
  },
  fr: {
    words: [
      ..."en aucun cas|pas du tout|pas nécessairement|ne|n[’']|pas|jamais|rien|aucune?|nulle?|guère|ni".split('|'),
      ...'sans|sauf|à peine|peut-être|probablement|probable|vraisemblablement|apparemment|prétendument'.split('|'),
      ...'possiblement|possible|sans doute|pourrai(?:t|ent)|serai(?:t|ent)|aurai(?:t|ent)|sembl(?:e|ent|ait)'.split(
        '|',
      ),
      ...'para[iî]t|paraissent|peu|certaine?s|quelques|plusieurs|beaucoup|la plupart|souvent|parfois'.split('|'),
      ...'rarement|presque|environ|partiellement|en partie|au moins|au plus|(?<!pas |non )seulement|selon'.split('|'),
    ],
    not: /^(?:pas seulement|non seulement|ne\s+\S+\s+pas seulement|la plus)\b/iu,
  },
  es: {
    words: [
      ...'de ningún modo|en absoluto|no necesariamente|no|nunca|jamás|nada|nadie|ningún|ninguna?|ni'.split('|'),
      ...'tampoco|sin|salvo|apenas|quizás?|tal vez|acaso|posiblemente|posible|probablemente|probable'.split('|'),
      ...'supuestamente|presuntamente|presunt[oa]s?|aparentemente|podrían?|puede que|parecen?|parecía'.split('|'),
      ...'algun[oa]s|algún|varios|varias|muchos|muchas|poc[oa]s?|la mayoría|a menudo|a veces|raramente'.split('|'),
      ...'casi|aproximadamente|en parte|parcialmente|al menos|a lo sumo|(?<!no )(?:solo|sólo|solamente)|según'.split(
        '|',
      ),
    ],
    not: /^no\s+(?:solo|sólo|solamente)\b/iu,
  },
};

/** In scripts without spaces a word is found wherever its signs stand, so these are the ones that are nothing else. */
export const wideHedges: Record<'ja' | 'zh', RegExp> = {
  ja: /(?:わけではな|とは限らな|に過ぎな|にすぎな|かもしれな|ではな|じゃな|しかな|(?<!間も|まも|だけで|のみで|ばかりで|だけじゃ)な(?:い|かった|く|ければ)|ませ?ん|ずに|ざる|決して|必ずしも|ほとんど|めったに|だろう|であろう|でしょう|らしい|ようだ|ようである|ようです|とみられ|と見られ|とされ|と思われ|と考えられ|可能性|おそらく|恐らく|たぶん|一部の|多くの|少数の|いくつかの|若干|しばしば|時々|概して|約(?=[\d０-９一二三四五六七八九十百千万])|だけ(?!で(?:な|は))|のみ(?!な))/gu,
  zh: /(?:决不|絕不|绝不|并不|並不|从不|從不|从未|從未|不(?![仅僅但只断斷过過久]|同(?!意))|没有|沒有|没(?!收)|沒(?!收)|未(?![来來])|尚未|无法|無法|别(?=[去说做])|可能|也许|也許|或许|或許|大概|似乎|好像|恐怕|据称|據稱|据说|據說|一些|有些|某些|部分|许多|許多|很多|多数|多數|大多|少数|少數|几乎|幾乎|往往|有时|有時|通常|左右|大约|大約|只有|只是|仅仅|僅僅)/gu,
};

/** Words that, put into a quotation, say more of its statement than it says: all, always, only. */
export const absoluteWords = new Set(
  [
    'all always every everyone everything everybody each any entire entirely whole wholly complete completely full fully only solely exclusively ever forever certainly definitely clearly surely undoubtedly necessarily absolutely both none unanimously must',
    'alle allen aller alles immer jede jeder jedes jeden stets ganz gänzlich völlig vollständig ausschließlich sicher gewiss zweifellos unbedingt nur muss müssen',
    'tous toutes tout toute toujours chaque entièrement totalement exclusivement certainement absolument uniquement doit doivent',
    'todos todas todo toda siempre cada completamente totalmente exclusivamente ciertamente absolutamente únicamente debe deben',
    'すべて 全て 必ず 常に 絶対 絶対に 完全に 全く 所有 全部 总是 總是 一直 必须 必須 完全 绝对 一定 都',
  ]
    .join(' ')
    .split(' '),
);
