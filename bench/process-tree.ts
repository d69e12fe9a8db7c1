/** A process with all its descendants, as Linux's /proc shows them. */
import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessTree {
  /** Looks for new descendants. To be done often. */
  watch: () => void;
  /** The same, and the memory of all of them together, in bytes. Reading it holds them up. */
  memory: () => number;
  /** Kills all of them, and those they start meanwhile. */
  kill: () => Promise<void>;
}

interface ProcessFacts {
  pid: number;
  isZombie: boolean;
  parent: number;
  group: number;
  session: number;
  /** When it started: tells it from a later process of the same number. */
  start: string;
}

/**
 * @param root a process that leads a session of its own. Whoever was once seen in the tree stays in it
 *   when its parent dies, and so do the members of its process group and session: browsers detach.
 */
export function createProcessTree(root: number): ProcessTree {
  const members = new Map<number, string>();
  const strangers = new Set<number>();
  /** Numbers of the members, of their groups and their sessions, as of the last look. */
  let kin = new Set([root]);

  const look = (): ProcessFacts[] => {
    const running = listProcesses();
    for (const pid of strangers.difference(new Set(running))) strangers.delete(pid);
    const seen = running.filter((pid) => !strangers.has(pid)).flatMap((pid) => readFacts(pid) ?? []);
    const isMember = ({ pid, start }: ProcessFacts) => members.get(pid) === start;
    for (let isGrowing = true; isGrowing; ) {
      const joining = seen.filter(
        (facts) => !isMember(facts) && [facts.parent, facts.group, facts.session].some((id) => kin.has(id)),
      );
      for (const { pid, start } of joining) {
        members.set(pid, start);
        kin.add(pid);
      }
      isGrowing = joining.length > 0;
    }
    for (const facts of seen) if (!isMember(facts)) strangers.add(facts.pid);
    const alive = seen.filter(isMember);
    kin = new Set(alive.flatMap(({ pid, group, session }) => [pid, group, session]));
    return alive;
  };

  return {
    watch: () => void look(),
    memory: () => look().reduce((sum, { pid }) => sum + readMemory(pid), 0),
    kill: async () => {
      for (let round = 0; round < 100; round++) {
        // What was killed but is not yet collected by its parent is listed still, and done for.
        const left = look().filter(({ isZombie }) => !isZombie);
        if (left.length === 0) return;
        for (const { pid } of left) killQuietly(pid);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}

const listProcesses = (): number[] => readdirSync('/proc').map(Number).filter(Number.isInteger);

function readFacts(pid: number): ProcessFacts | undefined {
  // The name, in brackets, may hold anything; the fields after it are numbered from 3 in proc(5).
  const fields = readProc(pid, 'stat')
    ?.replace(/^.*\) /s, '')
    .split(' ');
  if (fields === undefined) return undefined;
  const [parent = 0, group = 0, session = 0] = fields.slice(1, 4).map(Number);
  return { pid, isZombie: fields[0] === 'Z', parent, group, session, start: fields[19] ?? '' };
}

/**
 * Proportional set size: a page that several processes share counts once altogether. The kernel hides
 * it for sandboxed processes of a browser; there: resident pages less those that are shared.
 */
function readMemory(pid: number): number {
  const pss = /^Pss:\s+(\d+) kB/m.exec(readProc(pid, 'smaps_rollup') ?? '')?.[1];
  if (pss !== undefined) return Number(pss) * 1024;
  const [, resident = 0, shared = 0] = (readProc(pid, 'statm') ?? '').split(' ').map(Number);
  return Math.max(0, resident - shared) * 4096;
}

function readProc(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'latin1');
  } catch {
    return undefined; // it has ended, or is not ours to look into
  }
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has ended meanwhile
  }
}
