import { termsOf } from '../text/words.ts';

/** Below this, two sentences are not about the same thing. */
const alike = 0.1;
const damping = 0.85;
const rounds = 40;
/** Words of more than this share of the sentences tell nothing, nor does what stands in one sentence. */
const commonShare = 0.2;
/** In a long document only so many neighbours of a word are looked at. */
const mostSentences = 400;

/**
 * How central each sentence is among the others, 1 on average: a walker who goes from sentence to sentence by the words
 * they share comes to it so often. LexRank (Erkan & Radev, Journal of Artificial Intelligence Research 22, 2004), with
 * similarity by the cosine of their words weighted by rarity, as weights of the walk.
 */
export function rankLines(texts: readonly string[]): number[] {
  const bags = texts.map(bagOf);
  const rows = similarities(bags, texts.length);
  let ranks = texts.map(() => 1);
  for (let round = 0; round < rounds; round++) {
    const next = texts.map(() => 1 - damping);
    rows.forEach(({ to, share }, from) => {
      for (let k = 0; k < to.length; k++) {
        const target = to[k] as number;
        next[target] = (next[target] as number) + damping * (ranks[from] as number) * (share[k] as number);
      }
      if (to.length === 0) next[from] = (next[from] as number) + damping * (ranks[from] as number);
    });
    ranks = next;
  }
  return ranks;
}

function bagOf(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const term of termsOf(text)) bag.set(term, (bag.get(term) ?? 0) + 1);
  return bag;
}

interface Row {
  to: number[];
  /** Of the walkers that leave the sentence, one for each in `to`. */
  share: number[];
}

function similarities(bags: readonly ReadonlyMap<string, number>[], count: number): Row[] {
  const places = new Map<string, number[]>();
  bags.forEach((bag, i) => {
    for (const term of bag.keys()) {
      const list = places.get(term);
      if (list) list.push(i);
      else places.set(term, [i]);
    }
  });
  const limit = Math.min(mostSentences, Math.max(4, count * commonShare));
  const rarity = (term: string): number => Math.log(1 + count / (places.get(term)?.length ?? 1));
  const norms = bags.map((bag) =>
    Math.sqrt([...bag].reduce((sum, [term, times]) => sum + (times * rarity(term)) ** 2, 0)),
  );
  return bags.map((bag, i) => {
    const products = new Map<number, number>();
    for (const [term, times] of bag) {
      const others = places.get(term) ?? [];
      if (others.length < 2 || others.length > limit) continue;
      const weight = rarity(term) ** 2 * times;
      for (const j of others) if (j !== i) products.set(j, (products.get(j) ?? 0) + weight * (bags[j]?.get(term) ?? 0));
    }
    const close = [...products]
      .map(([j, product]) => [j, product / ((norms[i] || 1) * (norms[j] || 1))] as const)
      .filter(([, cosine]) => cosine >= alike);
    const sum = close.reduce((total, [, cosine]) => total + cosine, 0);
    return { to: close.map(([j]) => j), share: close.map(([, cosine]) => cosine / sum) };
  });
}
