/** What is said of many decks in one command. */
import type { ManyResult, Sample, UnchangedResult } from './many-decks.ts';

/** Time of many decks in one command over the time of as many commands. */
const mostOfTime = 0.45;
/** All processes together, in bytes. */
const mostBytes = 1.5e9;
/** Unchanged decks: the start of the command, and each deck, in seconds. 60 take 3 s at most, 5,000 a minute. */
const mostUnchanged = (decks: number): number => 2.3 + decks * 0.0115;
/** From this deck on memory no longer grows: by so much at most, of what it was. */
const flatAfter = 10;
const mostGrowth = 1.15;

export function renderMany(result: ManyResult, facts: readonly string[]): string {
  const { decks, singly, single, many, unchanged, memory, different } = result;
  const perDeck = (of: number, count: number) => (of / count).toFixed(2);
  const ratio = many.seconds / decks / (single.seconds / singly);
  const peak = Math.max(0, ...memory.map(({ bytes }) => bytes));
  const growth = growthOf(memory);
  const rows: [what: string, value: string, limit: string, isReached: boolean | undefined][] = [
    ['time / time of single exports', ratio.toFixed(2), String(mostOfTime), ratio <= mostOfTime],
    [
      'unchanged, s',
      unchanged.seconds.toFixed(1),
      mostUnchanged(decks).toFixed(1),
      unchanged.seconds <= mostUnchanged(decks),
    ],
    ['peak memory of all processes, MB', (peak / 1e6).toFixed(0), (mostBytes / 1e6).toFixed(0), peak <= mostBytes],
    [
      'memory of the last third / after the tenth deck',
      growth?.toFixed(2) ?? '–',
      String(mostGrowth),
      growth === undefined ? undefined : growth <= mostGrowth,
    ],
    ['decks with other bytes than alone', String(different.length), '0', different.length === 0],
  ];
  const verdict = (isReached: boolean | undefined) =>
    isReached === undefined ? 'not measured' : isReached ? 'pass' : '**fail**';
  return [
    '# Benchmark of many decks',
    '| | s a deck | processor, s a deck |\n| --- | ---: | ---: |\n' +
      `| singly (${singly} of ${decks}) | ${perDeck(single.seconds, singly)} | ${perDeck(single.cpuSeconds, singly)} |\n` +
      `| in one command, \`--jobs 2\` | ${perDeck(many.seconds, decks)} | ${perDeck(many.cpuSeconds, decks)} |\n` +
      `| unchanged | ${perDeck(unchanged.seconds, decks)} | ${perDeck(unchanged.cpuSeconds, decks)} |`,
    `| | measured | bar | |\n| --- | ---: | ---: | --- |\n${rows.map(([what, value, limit, isReached]) => `| ${what} | ${value} | ${limit} | ${verdict(isReached)} |`).join('\n')}`,
    `## Memory\n\n| decks done | MB, mean |\n| ---: | ---: |\n${tenths(memory)
      .map(({ done, bytes }) => `| ${done} | ${(bytes / 1e6).toFixed(0)} |`)
      .join('\n')}`,
    facts.map((line) => `- ${line}`).join('\n'),
  ].join('\n\n');
}

/** What is said of many decks of which none has changed. */
export function renderUnchanged({ decks, time }: UnchangedResult, facts: readonly string[]): string {
  const limit = mostUnchanged(decks);
  const row = [decks, time.seconds.toFixed(1), time.cpuSeconds.toFixed(1), limit.toFixed(1)].join(' | ');
  return [
    '# Benchmark of unchanged decks',
    `| decks | s | processor, s | bar, s | |\n| ---: | ---: | ---: | ---: | --- |\n| ${row} | ${time.seconds <= limit ? 'pass' : '**fail**'} |`,
    facts.map((line) => `- ${line}`).join('\n'),
  ].join('\n\n');
}

/** Nothing where there were too few decks to tell. */
export function growthOf(memory: readonly Sample[]): number | undefined {
  const all = Math.max(0, ...memory.map(({ done }) => done));
  const after = memory.filter(({ done }) => done >= flatAfter);
  const isLast = ({ done }: Sample) => done >= flatAfter + ((all - flatAfter) * 2) / 3;
  const [first, last] = [after.filter((one) => !isLast(one)), after.filter(isLast)].map(mean);
  return first && last ? last / first : undefined;
}

/** Means over ten decks each. */
function tenths(memory: readonly Sample[]): Sample[] {
  const byTen = Map.groupBy(memory, ({ done }) => 10 * Math.floor(done / 10));
  return [...byTen].map(([done, samples]) => ({ done, bytes: mean(samples) ?? 0 }));
}

const mean = (samples: readonly Sample[]): number | undefined =>
  samples.length === 0 ? undefined : samples.reduce((sum, { bytes }) => sum + bytes, 0) / samples.length;
