import type { Language } from '../../citations/text/languages-of.ts';

/** The words by which a language says how sentences and clauses hang together. */
export interface Cues {
  /** A word that opens a sentence and says nothing by itself: it may be left out of a headline. */
  opener: RegExp;
  /** Openers of a sentence that is set against the one before it; the first group is the word. */
  against: RegExp;
  /** Openers of a sentence that weighs more than the one before it. */
  instead: RegExp;
  /** Openers of a sentence that follows from the one before it. */
  follows: RegExp;
  /** Openers of a clause that is set against the main clause. */
  while: RegExp;
  /** Openers of a clause or phrase that a main clause follows. */
  before: RegExp;
  /** `not only A but also B`, with named groups `not`, `first`, `but`, `second`. */
  notOnly?: RegExp;
  /** Words between a cause and its effect, within a sentence. */
  causes: RegExp;
  /** A time that something is said of, with which a sentence or clause opens. */
  when: RegExp;
  /** The time begins and goes on. */
  since: RegExp;
  /** Words before examples. */
  suchAs: RegExp;
  /** Between the last two of a list. */
  and: RegExp;
  /** What is to be done. */
  should: RegExp;
  /** What does not follow, between a position and its conclusions. */
  notEntails: RegExp;
  /** What several things do together to one. */
  supports: RegExp;
  /** Something goes over a limit. */
  beyond: RegExp;
  /** `from A to B` of a change, with named groups `before` and `after`. */
  fromTo?: RegExp;
  /** Openers of the members of a count. */
  ordinal: RegExp;
  /** Words that say that something is claimed. */
  claims: RegExp;
  /** A sentence that begins by pointing to another, or speaks of the text itself: it says little alone. */
  leans: RegExp;
}

const never = /(?!)/u;
const list = (words: string): string => words.split('|').join('|');
const opening = (words: string): RegExp => new RegExp(`^(${list(words)})(?![\\p{L}\\p{N}])[,:]?\\s*`, 'iu');
const inside = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${list(words)})(?![\\p{L}\\p{N}])`, 'iu');

const english: Cues = {
  opener: opening(
    'However|Nevertheless|Nonetheless|Moreover|Furthermore|In addition|Meanwhile|In the meantime|Thus|Therefore|Hence|Consequently|As a result|Accordingly|Instead|Indeed|Still|Yet|But|And|So|Also|Then|Finally|In short|In sum|Currently|At the same time|Similarly|Likewise|For example|For instance|In fact|First|Second|Third|Firstly|Secondly|Thirdly|In contrast|By contrast|On the other hand|On the contrary',
  ),
  against: opening(
    'However|Nevertheless|Nonetheless|Yet|But|By contrast|In contrast|On the other hand|On the contrary|Conversely|Still',
  ),
  instead: opening('Instead|Rather'),
  follows:
    /^(It thus|They thus|It therefore|Thus|Therefore|Hence|Consequently|As a result|As a consequence|Accordingly|For this reason|For that reason)(?![\p{L}])[,:]?\s*/iu,
  while: opening('While|Whereas|Although|Though|Even though|Whilst'),
  before: opening(
    'While|Whereas|Although|Though|Even though|Despite|In spite of|During|Since|Because|If|When|Where|After|Before|Until|Unless|As|By|In|On|At|For|With|Without|Within|Under|Over|From|Given|Among|According to|Once',
  ),
  notOnly: /(?<not>not only)\s+(?<first>.+?),?\s+(?<but>but(?: also)?)\s+(?<second>.+)/iu,
  causes: inside(
    '(?:effectively |thereby |thus |therefore |and thus |and therefore )*(?:makes|made|leads? to|led to|results? in|resulted in|causes(?! of)|caused|lends? weight to|lent weight to|gives? rise to|gave rise to|brings? about|brought about|produces|produced|allows|enables|enabled|prevents|prevented|means that|meant that)',
  ),
  when: /^(?<when>(?:[Dd]uring|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter|[Bb]y|[Ff]rom|[Ii]n|[Tt]hroughout|[Ee]ven as late as|[Aa]s late as|[Aa]t the (?:end|beginning|turn) of)\s+(?:the\s+)?(?:(?:early|late|mid|first|second|last|end of the|beginning of the|summer of|winter of|spring of|autumn of|fall of)[\s-]+)*(?:\p{Lu}[\p{L}]+\s+(?:War|Wars|Revolution|era|period|\p{N}{4})|\p{N}{3,4}s?|(?:twentieth|nineteenth|eighteenth|seventeenth|sixteenth|\p{N}{1,2}(?:th|st|nd|rd)) century|that time|war|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \p{N}{1,2})?(?:,? \p{N}{4})?)(?:(?:\s+and\s+|\s*[–-]\s*|\s+to\s+)\p{N}{2,4})?)(?![\p{L}\p{N}])/u,
  since: /^(?:since|from|after)/iu,
  suchAs: /,?\s+(?:such(?: \p{L}+){0,3} as|including|among them|namely|for example)[,:]?\s+/iu,
  and: /,?\s+(?:and|or)\s+/u,
  should: inside(
    'should|must|ought to|needs? to|has to|have to|shall|it is (?:\\p{L}+ )?(?:important|necessary|essential|vital|crucial|urgent)(?: for .{1,40}?)? (?:to|that)',
  ),
  notEntails: inside(
    '(?:does|do|did|need|would|can) ?not (?:necessarily |by itself |always )?(?:entail|imply|mean|follow|amount to|lead to|show|prove|establish)',
  ),
  supports: inside(
    'reinforc(?:e|es|ed|ing)|strengthen(?:s|ed|ing)?|support(?:s|ed|ing)?|contribut(?:e|es|ed|ing) to|promot(?:e|es|ed|ing)|underpin(?:s|ned|ning)?|explain(?:s|ed)?|account(?:s|ed)? for',
  ),
  beyond: inside('(?:to )?(?:go|goes|going|went) (?:far |well )?beyond'),
  fromTo:
    /(?<verb>(?:rose|fell|grew|increased|decreased|declined|dropped|changed|shifted|moved|went|turned|developed|expanded|shrank|climbed)(?:\s+\p{L}+){0,3}?)\s+from\s+(?<before>.+?)\s+to\s+(?<after>(?:[^,;]|,(?=\p{N}))+)/iu,
  ordinal: /^(First(?:ly)?|Second(?:ly)?|Third(?:ly)?|Fourth(?:ly)?|Fifth(?:ly)?|Finally|Lastly)(?:,|\s+of all,)?\s+/u,
  claims: inside(
    'argue[sd]?|show(?:s|ed|n)?|conclude[sd]?|find(?:s|ings?)?|found|therefore|thus|must|should|only|demonstrate[sd]?|hold(?:s)? that|held that|propose[sd]?|important|central|key|result|because|stress(?:es|ed)?',
  ),
  leans:
    /^(?:It|This|That|These|Those|They|He|She|Such|Its|Their|His|Her|Here|There)\s|\b(?:start(?:s|ed) by|begins? by|began by|this (?:paper|article|report|section|brief|essay)|is organi[sz]ed as follows|as follows)\b/u,
};

const german: Cues = {
  opener: opening(
    'Jedoch|Dennoch|Trotzdem|Allerdings|Zudem|Außerdem|Darüber hinaus|Inzwischen|Daher|Deshalb|Folglich|Somit|Also|Doch|Aber|Und|Stattdessen|Vielmehr|Schließlich|Zunächst|Erstens|Zweitens|Drittens|Im Gegensatz dazu|Andererseits',
  ),
  against: opening(
    'Jedoch|Dennoch|Trotzdem|Allerdings|Doch|Aber|Im Gegensatz dazu|Dagegen|Hingegen|Andererseits|Demgegenüber',
  ),
  instead: opening('Stattdessen|Vielmehr|Sondern'),
  follows: opening('Daher|Deshalb|Folglich|Somit|Infolgedessen|Demnach|Deswegen|Aus diesem Grund'),
  while: opening('Während|Obwohl|Obgleich|Zwar'),
  before: opening(
    'Während|Obwohl|Obgleich|Wenn|Weil|Da|Nachdem|Bevor|Seit|Trotz|Im|In|Bei|Mit|Nach|Vor|Durch|Um|Falls|Sofern|Soweit',
  ),
  notOnly: /(?<not>nicht nur)\s+(?<first>.+?),?\s+(?<but>sondern(?: auch)?)\s+(?<second>.+)/iu,
  causes: inside(
    'führt(?:e|en)? (?:dazu|zu)|bewirk(?:t|te|en)|verursach(?:t|te|en)|ermöglich(?:t|te|en)|verhinder(?:t|te|n)|hat(?:te)? zur Folge|machen|macht|machte',
  ),
  when: /^(?<when>(?:Während|Seit|Bis|Vor|Nach|Im Jahr|Im Jahre|In den|Ab)\s+(?:de[rmns]\s+)?(?:(?:frühen|späten|Ende|Anfang)\s+)?(?:Jahren?\s+)?(?:\p{N}{4}(?:er(?: Jahren)?)?|\p{N}{1,2}\. Jahrhundert|\p{Lu}\p{L}*[Kk]rieg(?:es|s)?))(?![\p{L}\p{N}])/u,
  since: /^(?:seit|ab|nach)/iu,
  suchAs: /,?\s+(?:wie etwa|etwa|zum Beispiel|beispielsweise|darunter|insbesondere|nämlich)[,:]?\s+/iu,
  and: /,?\s+(?:und|oder)\s+/u,
  should: inside(
    'soll(?:te|ten|en)?|muss|müssen|müsste|bedarf es|ist (?:es )?(?:wichtig|notwendig|erforderlich|nötig)|darf nicht',
  ),
  notEntails: inside('(?:bedeutet|heißt|folgt|beweist|zeigt) (?:daraus )?nicht(?: zwangsläufig| notwendig)?'),
  supports: inside(
    'stärk(?:t|te|en|ten)|unterstütz(?:t|te|en)|förder(?:t|te|n)|trag(?:en|t) .{0,40}bei|erklär(?:t|en|ten)',
  ),
  beyond: inside('über .{3,40} hinaus(?:geht|ging|zugehen)?'),
  fromTo:
    /(?<verb>(?:stieg|sank|fiel|wuchs|änderte sich|erhöhte sich|verringerte sich)(?:\s+\p{L}+){0,3}?)\s+von\s+(?<before>.+?)\s+auf\s+(?<after>(?:[^,;]|,(?=\p{N}))+)/iu,
  ordinal: /^(Erstens|Zweitens|Drittens|Viertens|Schließlich)[,:]?\s+/u,
  claims: inside(
    'zeigt|argumentiert|folgert|ergibt|daher|deshalb|muss|soll(?:te)?|nur|wichtig|entscheidend|weil|betont',
  ),
  leans:
    /^(?:Dies(?:e[srmn]?)?|Das|Es|Er|Sie|Sein|Ihr|Solche|Dabei|Damit|Hier)\s|\b(?:dieser (?:Beitrag|Artikel|Bericht|Abschnitt)|im Folgenden)\b/iu,
};

const french: Cues = {
  opener: opening(
    'Cependant|Toutefois|Pourtant|Néanmoins|Mais|De plus|En outre|Ainsi|Donc|Par conséquent|En conséquence|Enfin|D’abord|Ensuite|En revanche|Au contraire|Par ailleurs|Or|Et|Premièrement|Deuxièmement|Troisièmement',
  ),
  against: opening('Cependant|Toutefois|Pourtant|Néanmoins|Mais|En revanche|Au contraire|À l’inverse|Or'),
  instead: opening('Au lieu de cela|Plutôt|Au contraire'),
  follows: opening('Ainsi|Donc|Par conséquent|En conséquence|C’est pourquoi|Dès lors|Il en résulte'),
  while: opening('Alors que|Tandis que|Bien que|Quoique|Si'),
  before: opening(
    'Alors que|Tandis que|Bien que|Quoique|Si|Quand|Lorsque|Depuis|Pendant|Après|Avant|Malgré|Dans|En|Pour|Selon|Avec|Sans|Comme|Puisque|Parce que',
  ),
  notOnly: /(?<not>non seulement)\s+(?<first>.+?),?\s+(?<but>mais(?: aussi| encore| également)?)\s+(?<second>.+)/iu,
  causes: inside(
    'entraîn(?:e|ent|a|ait)|condui(?:t|sent|sit) à|provoqu(?:e|ent|a)|permet(?:tent)?(?: de| à)?|empêch(?:e|ent|a)|rend(?:ent)?|aboutit à|caus(?:e|ent|a)',
  ),
  when: /^(?<when>(?:Pendant|Depuis|Jusqu['’]en|Avant|Après|En|Au|Dès|Vers)\s+(?:(?:la|le|les|l['’])\s*)?(?:années\s+)?(?:\p{N}{4}|[XVI]+e siècle|guerre [\p{L} ]{3,20}))(?![\p{L}\p{N}])/u,
  since: /^(?:depuis|dès|après)/iu,
  suchAs: /,?\s+(?:tels? que|telles? que|comme|notamment|par exemple|dont|à savoir)[,:]?\s+/iu,
  and: /,?\s+(?:et|ou)\s+/u,
  should: inside('doit|doivent|devrait|devraient|faut|il est (?:important|nécessaire|essentiel|indispensable)'),
  notEntails: inside('n[e’](?:\\p{L}+ )?(?:signifie|implique|entraîne|prouve) pas(?: nécessairement)?'),
  supports: inside(
    'renforc(?:e|ent|é|ait)|soutien(?:t|nent)|favoris(?:e|ent|é)|contribu(?:e|ent|é) à|expliqu(?:e|ent)',
  ),
  beyond: inside('(?:va|vont|aller|allait) au-delà'),
  fromTo:
    /(?<verb>(?:est passé|sont passés|passe|augmente|baisse|a augmenté|a baissé)e?s?(?:\s+\p{L}+){0,2}?)\s+de\s+(?<before>.+?)\s+à\s+(?<after>(?:[^,;]|,(?=\p{N}))+)/iu,
  ordinal: /^(Premièrement|Deuxièmement|Troisièmement|D['’]abord|Ensuite|Enfin)[,:]?\s+/u,
  claims: inside('montre|affirme|conclut|donc|doit|doivent|seulement|important|essentiel|parce que|souligne'),
  leans:
    /^(?:Ce(?:la|ci|tte|s)?|C’|Il|Elle|Ils|Elles|Son|Sa|Ses|Leur|Ici)\s|\b(?:cet article|ce rapport|cette section)\b/iu,
};

const spanish: Cues = {
  opener: opening(
    'Sin embargo|No obstante|Pero|Además|Asimismo|Por lo tanto|Por tanto|Por consiguiente|Así|En cambio|Por el contrario|Finalmente|Primero|Segundo|Tercero|Y|En primer lugar|En segundo lugar',
  ),
  against: opening('Sin embargo|No obstante|Pero|En cambio|Por el contrario|Con todo|Ahora bien'),
  instead: opening('En su lugar|Más bien|En cambio'),
  follows: opening('Por lo tanto|Por tanto|Por consiguiente|En consecuencia|Así pues|De ahí que|Por eso'),
  while: opening('Mientras que|Mientras|Aunque|Si bien'),
  before: opening(
    'Mientras que|Mientras|Aunque|Si bien|Si|Cuando|Desde|Durante|Después de|Antes de|A pesar de|En|Para|Según|Con|Sin|Como|Porque|Tras',
  ),
  notOnly: /(?<not>no s[oó]lo)\s+(?<first>.+?),?\s+(?<but>sino(?: también| que)?)\s+(?<second>.+)/iu,
  causes: inside(
    'provoc(?:a|an|ó|aron)|caus(?:a|an|ó)|conduc(?:e|en) a|lleva(?:n|ó)? a|permit(?:e|en|ió)|impid(?:e|en|ió)|hac(?:e|en) que|da lugar a',
  ),
  when: /^(?<when>(?:Durante|Desde|Hasta|Antes de|Después de|En|Tras|Hacia)\s+(?:(?:la|el|los|las)\s+)?(?:años\s+)?(?:\p{N}{4}|siglo [XVI]+|guerra [\p{L} ]{3,20}))(?![\p{L}\p{N}])/u,
  since: /^(?:desde|tras|después)/iu,
  suchAs: /,?\s+(?:tales? como|como|por ejemplo|entre ellos|entre ellas|a saber|incluidos)[,:]?\s+/iu,
  and: /,?\s+(?:y|e|o|u)\s+/u,
  should: inside('deb(?:e|en|ería|erían)|hay que|tiene que|tienen que|es (?:importante|necesario|esencial|preciso)'),
  notEntails: inside('no (?:significa|implica|conlleva|demuestra|supone)(?: necesariamente)?'),
  supports: inside(
    'refuerz(?:a|an)|reforz(?:ó|aron)|apoy(?:a|an|ó)|fortalec(?:e|en|ió)|contribuy(?:e|en|ó) a|explic(?:a|an)',
  ),
  beyond: inside('(?:va|van|ir|iba) más allá'),
  fromTo:
    /(?<verb>(?:pasó|subió|bajó|aumentó|disminuyó|creció)(?:\s+\p{L}+){0,2}?)\s+de\s+(?<before>.+?)\s+a\s+(?<after>(?:[^,;]|,(?=\p{N}))+)/iu,
  ordinal: /^(Primero|Segundo|Tercero|En primer lugar|En segundo lugar|En tercer lugar|Finalmente|Por último)[,:]?\s+/u,
  claims: inside('muestra|sostiene|concluye|por tanto|debe|deben|solo|importante|esencial|porque|subraya'),
  leans: /^(?:Est[aeo]s?|Eso|Ese|Esa|Ell[ao]s?|Él|Su|Sus|Aquí)\s|\b(?:este artículo|este informe|esta sección)\b/iu,
};

const wideOpening = (words: string): RegExp => new RegExp(`^(${list(words)})[、，,]?`, 'u');
const japanese: Cues = {
  opener: wideOpening(
    'しかし|だが|けれども|ところが|また|さらに|そして|そのため|したがって|それゆえ|よって|その結果|一方で?|他方で?|むしろ|つまり|すなわち|まず|次に|最後に|第[一二三四]に|たとえば|例えば|ただし|なお',
  ),
  against: wideOpening('しかしながら|しかし|だが|けれども|ところが|これに対して?|一方で?|他方で?|ただし'),
  instead: wideOpening('むしろ|それよりも|代わりに'),
  follows: wideOpening('したがって|それゆえ|そのため|よって|その結果|このため|ゆえに'),
  while: never,
  before: never,
  notOnly: /(?<first>[^、。]+?)(?<not>だけでなく)、?(?<second>[^。]+)(?<but>)/u,
  causes: never,
  when: /^(?<when>(?:(?:\p{N}{3,4}|[一二三四五六七八九〇十百千]+)年代?(?:代)?(?:\p{N}{1,2}月)?(?:以降|以来|から|まで|には|に|の?後半|の?前半|頃|ごろ)?|(?:明治|大正|昭和|平成|令和)(?:\p{N}+|元|[一二三四五六七八九十]+)年(?:に|には|以降|から)?|戦後|戦前|戦時中|江戸時代|冷戦[中後](?:には|は)?))[、はに]?/u,
  since: /(?:以降|以来|から|戦後|後)$/u,
  suchAs: never,
  and: /[、と]/u,
  should: /べき|必要がある|なければならない|ねばならない|重要である|求められる|不可欠/u,
  notEntails: never,
  supports: never,
  beyond: /を超え/u,
  ordinal: wideOpening('第[一二三四五]に|第[一二三四五]は|まず|次に|最後に'),
  claims: /べき|必要|重要|したがって|示|明らか|結論|なければならない|だけ|のである/u,
  leans: /^(?:これ|それ|この|その|彼|ここ|そこ|本稿|本論)/u,
};

const chinese: Cues = {
  opener: wideOpening(
    '但是|但|然而|不过|可是|而且|此外|因此|所以|于是|因而|结果|同时|另一方面|相反|首先|其次|最后|第[一二三四]|例如|总之',
  ),
  against: wideOpening('但是|但|然而|不过|可是|相反|另一方面|与此相反'),
  instead: wideOpening('相反|而是'),
  follows: wideOpening('因此|所以|于是|因而|结果|由此'),
  while: wideOpening('虽然|尽管'),
  before: wideOpening('虽然|尽管|如果|由于|因为|当|自从|在'),
  notOnly: /(?<not>不仅)(?<first>[^。]+?)[，,]?(?<but>而且|还|也)(?<second>[^。]+)/u,
  causes: /导致|使得|造成|引起|促使/u,
  when: /^(?<when>(?:自|在|到|从)?(?:\p{N}{4}|[一二三四五六七八九〇零]{4})年代?(?:\p{N}{1,2}月)?(?:以来|以后|之后|至今|起|前后)?|(?:二战|战争|冷战)(?:期间|之后|以后|后))[，,]?/u,
  since: /(?:以来|以后|之后|至今|起|后)$/u,
  suchAs: never,
  and: /[、和及与]/u,
  should: /应当|应该|必须|需要|有必要|不得|务必/u,
  notEntails: /并?不(?:一定|必然)?(?:意味着|等于|表明|说明)/u,
  supports: /加强了?|增强了?|支持了?|促进了?/u,
  beyond: /超出|超越/u,
  ordinal: wideOpening('第[一二三四五]|首先|其次|再次|最后'),
  claims: /应当|必须|因此|表明|说明|重要|关键|结论|只有|认为/u,
  leans: /^(?:这|该|其|他|她|它|本文|此)/u,
};

/** A language whose words are not known: only signs that all languages share are seen. */
const unknown: Cues = {
  opener: never,
  against: never,
  instead: never,
  follows: never,
  while: never,
  before: never,
  causes: never,
  when: /^(?<when>\p{L}{1,6}\.?\s+\p{N}{4})(?![\p{L}\p{N}])/u,
  since: never,
  suchAs: never,
  and: never,
  should: never,
  notEntails: never,
  supports: never,
  beyond: never,
  ordinal: never,
  claims: never,
  leans: never,
};

const languages: Record<Language, Cues> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ja: japanese,
  zh: chinese,
};

/** The words for a language; of one that is not known, none. */
export const cuesFor = (language: Language | undefined): Cues => (language ? languages[language] : unknown);
