/** Words that name nothing by themselves: whatever brackets do with them, no word of content is changed. */
const setOf = (...lists: string[]): ReadonlySet<string> => new Set(lists.join(' ').split(' '));

/** Pronouns, and what stands in their place; what they mean the passage must say. */
export const pronouns = setOf(
  'i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one ones this that these those who whom whose which former latter here there then myself himself herself itself themselves ourselves',
  'ich mich mir mein meine meinen meiner meines wir uns unser unsere unseren er ihn ihm sein seine seinen seiner seines sie ihr ihre ihren ihrer ihres es dieser diese dieses diesem diesen jener jene jenes welche welcher welches hier dort dessen deren',
  'je moi mon ma mes nous notre nos vous votre il elle lui ils elles eux leur leurs son sa ses ce cet cette ces cela ceci celui celle ceux celles qui lequel laquelle on y en ici là',
  'yo mi mis nosotros nuestro nuestra nuestros nuestras él ella ello ellos ellas le les lo su sus este esta esto estos estas ese esa eso esos esas aquel aquella aquello aquellos quien quienes cual aquí allí',
  '彼 彼女 彼ら 彼女ら それ それら これ これら あれ 私 わたし 我々 私たち 同 同氏 他 她 它 他们 她们 它们 他們 她們 这 這 这个 那 那个 此 其 我 我们 我們',
);

/** Articles, linking words and the forms of to be, to have and to do. */
const harmless = setOf(
  'a an the of to that s and also then thus therefore hence moreover furthermore however yet so as in on at',
  'der die das den dem des ein eine einen einem einer eines und auch dann daher daß dass zu von im am in an',
  'le la les l un une des du de d et aussi donc que qu à au aux dans',
  'el la los las un una unos unas y e también pues que de del a al en',
);

/** Forms of one word that share no beginning, so that case, number, person and tense may be changed between them. */
const families = [
  'be am is are was were been being',
  'have has had having',
  'do does did doing done',
  'go goes went gone going',
  'say says said saying',
  'make makes made making',
  'take takes took taken taking',
  'give gives gave given giving',
  'see sees saw seen seeing',
  'know knows knew known',
  'think thinks thought',
  'find finds found',
  'hold holds held',
  'keep keeps kept',
  'lead leads led',
  'leave leaves left leaving',
  'lose loses lost losing',
  'mean means meant',
  'meet meets met',
  'rise rises rose risen',
  'begin begins began begun',
  'become becomes became becoming',
  'come comes came coming',
  'write writes wrote written writing',
  'speak speaks spoke spoken',
  'fall falls fell fallen',
  'feel feels felt',
  'build builds built',
  'bring brings brought',
  'choose chooses chose chosen',
  'stand stands stood',
  'understand understands understood',
  'tell tells told',
  'grow grows grew grown',
  'man men',
  'woman women',
  'child children',
  'person people',
  'sein bin bist ist sind seid war waren gewesen',
  'haben habe hast hat hatte hatten gehabt',
  'werden werde wird wurde wurden worden',
  'être suis est sommes êtes sont était étaient été fut furent',
  'avoir ai a avons ont avait avaient eu',
  'ser es son era eran fue fueron sido estar está están estaba',
  'haber ha han había habían',
].map((family) => new Set(family.split(' ')));

/** Is this one of the small words that carry no content? Small letters are expected. */
export const isHarmless = (word: string): boolean => harmless.has(word) || pronouns.has(word) || isAuxiliary(word);

/** Are these two forms of one word that share no beginning, such as `is` and `were`? */
export const areForms = (one: string, other: string): boolean =>
  families.some((family) => family.has(one) && family.has(other));

const auxiliaries = families.filter((family) =>
  ['be', 'have', 'do', 'sein', 'haben', 'être', 'avoir', 'ser', 'haber'].some((word) => family.has(word)),
);
const isAuxiliary = (word: string): boolean => auxiliaries.some((family) => family.has(word));
