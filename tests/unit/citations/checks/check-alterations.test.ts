import { describe, expect, it } from 'vitest';
import { verifyFile } from '../../../../citations/index.ts';
import { smallSource } from '../small-source.ts';
import { libraryOf, wakefield } from '../wakefield.ts';

/** What is said of one quotation from a source of a few sentences. */
function verdictOf(source: string, quotation: string, frontmatter = '') {
  const text = `${frontmatter}# Slide\n\n“${quotation}” [@s, ¶1–¶${source.split('\n\n').length}]\n`;
  const report = verifyFile({ file: 'slides.md', text }, libraryOf(smallSource('s', source)));
  return { ...report, verdict: report.verdicts[0] };
}

describe('a quotation that is altered', () => {
  it.each([
    [
      'He stressed that this position does not necessarily entail anti-Americanism.',
      'this position does [always] entail anti-Americanism',
      'puts “always” for “not necessarily”',
    ],
    [
      'Some speak of American trust in Japan as a doubtful ally.',
      'American trust in Japan as a [dependable] ally',
      'puts “dependable” for “doubtful”',
    ],
    [
      'The Japanese public remains circumspect about the ethics of force.',
      'remains [enthusiastic] about the ethics',
      'puts “enthusiastic” for “circumspect”',
    ],
    [
      'The Japanese public remains circumspect about the ethics of force.',
      '[enthusiastic] about the ethics of force',
      'adds “enthusiastic”',
    ],
    [
      'The plan weakened the trust of the people.',
      'The plan [strengthened] the trust of the people',
      'puts “strengthened” for “weakened”',
    ],
    ['The assay failed in 21 of 28 cases.', 'The assay failed in [all] 28 cases', 'puts “all” for “21 of”'],
    ['It failed in 22 of 29 cases in the trial.', 'It failed in [29] of 29 cases in the trial', 'puts “29” for “22”'],
    ['The council did not approve the plan.', 'The council [did] approve the plan', 'puts “did” for “did not”'],
    ['Some members disliked the plan very much.', '[All] members disliked the plan very much', 'puts “All” for “Some”'],
    ['The DPJ may defeat the governing party.', 'The DPJ [will] defeat the governing party', 'puts “will” for “may”'],
    ['The DPJ may defeat the governing party.', 'The DPJ may [never] defeat the governing party', 'adds “never”'],
    ['The DPJ may defeat the governing party.', 'The DPJ may [probably] defeat the governing party', 'adds “probably”'],
    [
      'The DPJ may defeat the governing party.',
      'The DPJ may defeat the [ruling] party',
      'puts “ruling” for “governing”',
    ],
    ['The DPJ may defeat the governing party.', 'The DPJ [sic] defeat the governing party', 'puts “sic” for “may”'],
    ['Miyaoka argued that trust was low.', '[Aso] argued that trust was low', 'puts “Aso” for “Miyaoka”'],
    ['Miyaoka met Aso. He argued that trust was low.', '[Obama] argued that trust was low', 'puts “Obama” for “He”'],
    [
      'It was a popular plan at the time.',
      'It was a[n un]popular plan at the time',
      'puts “an unpopular” for “a popular”',
    ],
    [
      'The plan made us hopeful for the town.',
      'The plan made us hope[less] for the town',
      'puts “hopeless” for “hopeful”',
    ],
    ['The plan was good or bad for the town.', 'The plan was good [and] bad for the town', 'puts “and” for “or”'],
    ['They were stronger than the others.', 'They were [strong] than the others', 'puts “strong” for “stronger”'],
    ['The board did not approve the plan at all.', 'The board did […] approve the plan at all', 'leaves out “not”'],
    ['The group never approved of the plan.', 'The group […] approved of the plan', 'leaves out “never”'],
    [
      'The alliance is by no means a foregone conclusion.',
      'The alliance is […] a foregone conclusion',
      'leaves out “by no means”',
    ],
    ['He was, perhaps, right about the plan.', 'He was […] right about the plan', 'leaves out “perhaps”'],
    ['The plan allegedly helped the town a lot.', 'The plan […] helped the town a lot', 'leaves out “allegedly”'],
    ['Das Haus war nicht groß genug für alle.', 'Das Haus war [sehr] groß genug für alle', 'puts “sehr” for “nicht”'],
    [
      'Die Regierung hat den Plan angeblich geändert.',
      'Die Regierung hat den Plan […] geändert',
      'leaves out “angeblich”',
    ],
    ['Le plan n’a pas aidé la ville.', 'Le plan [a] aidé la ville', 'puts “a” for “n’a pas”'],
    ['Le plan aurait sans doute aidé la ville.', 'Le plan […] aidé la ville', 'leaves out'],
    ['El plan no ayudó a la ciudad.', 'El plan […] ayudó a la ciudad', 'leaves out “no”'],
    ['El plan quizás ayudó a la ciudad.', 'El plan [siempre] ayudó a la ciudad', 'puts “siempre” for “quizás”'],
    [
      '信頼は時間をかけて築かれるものではないと彼は述べた。',
      '信頼は時間をかけて築かれる[ものである]と彼は述べた',
      'puts “ものである” for “ものではない”',
    ],
    ['信頼はおそらく時間をかけて築かれる。', '信頼は[必ず]時間をかけて築かれる', 'puts “必ず” for “おそらく”'],
    ['他们不同意这个计划的内容。', '他们[…]同意这个计划的内容', 'leaves out “不”'],
    ['这个计划可能有助于城市的发展。', '这个计划[一定]有助于城市的发展', 'puts “一定” for “可能”'],
  ])('%s → %s', (source, quotation, what) => {
    const { findings, verdict } = verdictOf(source, quotation);
    const [altered] = findings.filter(({ code }) => code === 'QUOTATION_ALTERED');
    expect(altered?.what).toContain(what);
    expect(altered).toMatchObject({ severity: 'error', quotation, nearest: { key: 's' } });
    expect(source).toContain(altered?.nearest?.text);
    expect(verdict?.status).toBe('altered');
  });

  it.each([
    ['a case', 'According to the plan it was late.', '[a]ccording to the plan it was late'],
    ['a word’s case', 'The council approved the plan.', '[the] council approved the plan'],
    ['an ending', 'The allies trust each other in all things.', 'The allies trust[ed] each other in all things'],
    [
      'an ending, the whole word written',
      'The plan weakened the trust of the people.',
      'The plan [weakens] the trust of the people',
    ],
    [
      'an ending with another letter',
      'They decide on the policy of the town.',
      'They [deciding] on the [policies] of the town',
    ],
    ['person and tense', 'We are the members of the council.', 'We [were] the members of the council'],
    [
      'a pronoun that the passage resolves',
      'The mayor came late. He disliked the plan very much.',
      '[The mayor] disliked the plan very much',
    ],
    [
      'a pronoun of the paragraph before',
      'The mayor came late.\n\nHe disliked the plan very much.',
      '[The mayor] disliked the plan very much',
    ],
    [
      'a pronoun within',
      'Aso met Obama, and he said that he liked the plan.',
      'and he said that [Obama] liked the plan',
    ],
    ['a name by a pronoun', 'We know that Mr. Aso liked the plan a lot.', 'We know that [he] liked the plan a lot'],
    ['the short form of a name', 'The United Nations agreed on the plan.', 'The [UN] agreed on the plan'],
    [
      'a name made longer',
      'We know that Prime Minister Aso came. Aso liked the plan.',
      '[Prime Minister] Aso liked the plan',
    ],
    ['an added word', 'The plan was costly for the whole town.', 'The plan was [very] costly for the whole town'],
    ['an added explanation', 'They liked the SDF in those days.', 'They liked the SDF [armed forces] in those days'],
    ['a remark', 'The plan was costley for the whole town.', 'The plan was costley [sic] for the whole town'],
    ['emphasis', 'The plan was dear for the whole town.', 'The plan was dear for the whole town [emphasis added]'],
    ['an omission that drops no limit', 'The mayor of the old town liked the plan.', 'The mayor […] liked the plan'],
    [
      'an omitted clause with a denial of its own',
      'Japan, which had not been rich before the war, trusts them.',
      'Japan, […] trusts them',
    ],
    [
      'an omitted sentence',
      'The plan is good. The town is not. The mayor is kind.',
      'The plan is good. […] The mayor is kind',
    ],
    ['an omitted superlative', 'The most important part of it is peace.', 'The […] part of it is peace'],
    [
      'an omitted contrast',
      'Trust is built over time and not in a day, they say.',
      'Trust is built over time […], they say',
    ],
    ['a German ending', 'Die Regierung änderte den alten Plan.', 'Die Regierung änderte den alte[n] Plan'],
    [
      'a German pronoun',
      'Die Regierung kam zu spät. Sie änderte den Plan der Stadt.',
      '[Die Regierung] änderte den Plan der Stadt',
    ],
    ['a Japanese pronoun', '市長は遅れて来た。彼は計画を嫌っていた。', '[市長]は計画を嫌っていた'],
  ])('is none where brackets change %s', (_, source, quotation) => {
    const { findings, verdict } = verdictOf(source, quotation);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(verdict?.status).toBe('verified');
  });

  it('is accepted with a reason only', () => {
    const accept = (value: string) =>
      verdictOf(
        'The plan weakened their trust in us.',
        'The plan [broke] their trust in us',
        `---\naccept: ${value}\n---\n\n`,
      );
    const { findings, accepted, verdict } = accept('{ QUOTATION_ALTERED: the word is obsolete }');
    expect([findings, accepted.map(({ code }) => code)]).toEqual([[], ['QUOTATION_ALTERED']]);
    expect(verdict).toMatchObject({ status: 'altered', reason: 'the word is obsolete' });
    for (const value of ['QUOTATION_ALTERED', '[QUOTATION_ALTERED]', '{ QUOTATION_ALTERED: "" }', 'QUOTATION_SHORT']) {
      expect(
        accept(value).findings.map(({ code }) => code),
        value,
      ).toEqual(['QUOTATION_ALTERED']);
      expect(accept(value).verdict?.reason).toBeUndefined();
    }
  });

  it('shows both sentences and the difference', () => {
    const text = '“this position does [always] entail anti-Americanism” [@wakefield, ¶7 s2]';
    const [altered] = verifyFile({ file: 'slides.md', text }, libraryOf(wakefield())).findings;
    expect(altered?.nearest?.text).toMatch(/^However, he stressed that this position does not necessarily entail/u);
    expect(altered?.diff).toContainEqual({ kind: 'source', text: 'not necessarily' });
    expect(altered?.matchedBy).toBe('substitution');
  });
});
