/**
 * The one table of commands: what each is called, works on, takes and answers. The reader, `--help`, suggestions and the
 * tests of the manual come from it. Options of an export stand in `export/options/option-table.ts`, because a deck can
 * set them too; here they are only named.
 */
import { type OptionSpec, type Options, optionTable } from '../export/options/option-table.ts';
import { isShard } from './shard.ts';

export interface Command {
  /** One line for the list of commands. */
  does: string;
  /** What stands behind the verb. */
  takes: string;
  /** Words of which one must follow the verb. */
  actions?: readonly string[];
  /** How many things it works on, and what they are. */
  operands: { min: number; max: number; what: string };
  /** Without `seminar-deck`, each with what it does. */
  examples: readonly (readonly [typed: string, does: string])[];
  /** What else there is to know, before the options. */
  about?: string;
  options: Readonly<Record<string, OptionSpec>>;
  /** What else there is to know of the options. */
  remarks?: string;
  /** What a code means here, where it is not what it means everywhere. */
  exitCodes: Readonly<Record<number, string>>;
}

const flag = (help: string) => ({ type: 'boolean', default: false, help }) as const;
const text = (spec: OptionSpec) => ({ ...spec, type: 'string' }) as const;
const quiet = flag(optionTable.quiet.help);
const verbose = flag(optionTable.verbose.help);
const oneDeck = { min: 0, max: 1, what: 'deck' } as const;
const manyDecks = { min: 0, max: Number.POSITIVE_INFINITY, what: 'deck' } as const;

/** How several decks are named; a folder means every `slides.md` in it and below. */
const decks = {
  type: 'string',
  default: '',
  value: 'list',
  help: 'also the decks in this file, a path, folder or pattern a line',
} as const;

/** Concerns one run on one deck, and nothing that is exported. */
export const watchOption = {
  watch: { ...flag('export again after every save, until Ctrl-C; also -w'), short: 'w' },
} as const satisfies Record<string, OptionSpec>;

/** What there is to say of an export of several decks, besides what is said of each. */
export const manyOptions = {
  decks,
  jobs: {
    type: 'number',
    default: 'half the cores',
    value: 'number',
    max: 1_000,
    accepts: (value: string) => /^\d+$/.test(value),
    expected: 'a whole number above 0',
    help: 'how many decks are made at a time',
  },
  keepGoing: flag('begin others after a deck has failed'),
  report: {
    type: 'string',
    default: '',
    value: 'file',
    help: 'write a line of JSON for each deck as it ends',
  },
  shard: {
    type: 'string',
    default: '',
    value: 'i/n',
    accepts: isShard,
    expected: 'a part such as 2/8, or /8 where an engine says which',
    help: 'make only this part; otherwise as the engine says',
  },
} as const satisfies Record<string, OptionSpec>;

export const commands = {
  new: {
    does: 'Starts a talk in an empty folder, from a document if you have one, or adds the commands to a deck.',
    takes: '[folder]',
    operands: { min: 0, max: 1, what: 'folder' },
    examples: [
      ['new talk --from report.md', 'a first deck out of a document, every word of it verified'],
      ['new talk', 'a sample deck with a source, ready to be written over'],
      ['new talk --speaker Wakefield --minutes 25', ''],
      ['new talk --theme seriph', 'the same slides in another Slidev theme'],
      ['new .', 'in a folder with a slides.md: scripts, dependency, workflow'],
      ['new talk --dry-run', 'only say what would be written'],
    ],
    about: `A new talk has eight slides that show a cited quotation, a diagram from data, notes with click marks, takeaways,
questions, references and a slide in reserve, with the document they cite. Nothing is overwritten.

With --from the slides are drafted out of the document, by rule and without a network: its parts, the sentences that
carry them, the pictures that its words call for, notes with a citation for every sentence. Headlines and questions are
drafts, and check says so until you have rewritten them.`,
    options: {
      from: { type: 'string', default: '', value: 'document', help: 'draft the slides out of this document' },
      title: {
        type: 'string',
        default: '',
        value: 'words',
        help: 'of the talk; otherwise the document’s, or made from the folder’s name',
      },
      speaker: { type: 'string', default: '', value: 'name', help: 'who gives it' },
      minutes: {
        type: 'number',
        default: 20,
        value: 'minutes',
        max: 600,
        expected: 'a number of minutes above 0, 600 at most',
        help: 'how long it is to last',
      },
      theme: { type: 'string', default: 'ours', value: 'ours|name', help: 'how it looks: ours, or any Slidev theme' },
      noInstall: flag('leave the packages to be installed'),
      dryRun: flag('say what would be written, and write nothing'),
      quiet,
      verbose,
    },
    exitCodes: { 0: 'the talk stands there', 2: 'wrong use, or a folder that holds something else' },
  },
  dev: {
    does: 'Shows the deck in a browser while it is written and presented.',
    takes: '[slides.md]',
    operands: oneDeck,
    examples: [
      ['dev', 'slides.md, presenter view and /handout'],
      ['dev talk/slides.md --open', 'any Slidev deck, and the browser at once'],
      ['dev --remote --password tea', 'also for a phone on the same network that steers the talk'],
    ],
    about: `Slidev’s own server with the handout, the clock and the verified quotations of this package, whether or not the
deck names them. What check and export would find stands here and on the slides, and goes when it is mended: the
slides are drawn behind the scene after each change. Ctrl-C ends it.`,
    options: {
      port: {
        type: 'number',
        default: 3030,
        value: 'number',
        max: 65_535,
        expected: 'a number from 1 to 65535',
        help: 'where it listens; otherwise on the next free port, too',
      },
      open: flag('open a browser'),
      remote: flag('let others on the network open the deck and steer it'),
      password: { type: 'string', default: '', value: 'word', help: 'ask those others for this word' },
      noLook: flag('do not draw the slides behind the scene to look for faults'),
      quiet,
    },
    exitCodes: { 0: 'ended by Ctrl-C', 1: 'the deck cannot be read', 3: 'the machine: the port is taken' },
  },
  check: {
    does: 'Is the deck sound, and does what it quotes stand in its sources?',
    takes: '[slides.md …]',
    operands: manyDecks,
    examples: [
      ['check', 'slides.md'],
      ['check talk/slides.md', 'any Slidev deck'],
      ['check --coverage', 'which sentences of the sources no slide uses'],
      ['check course', 'every slides.md in the folder course and below'],
      ['check --watch', 'again after every save'],
      ['check --strict --json report.json', 'for a build server'],
      ['check --accessibility report.html', 'one page to file: WCAG 2.1 AA, criterion by criterion'],
    ],
    about: `Reads the files of a deck: settings that cannot be read, layouts, components and pictures that are not there.
Verifies what it quotes and cites against the documents in the folder sources/ beside it. Builds and draws nothing:
\`export\` finds the rest.`,
    options: {
      coverage: flag('what the deck uses of its sources, sentence by sentence'),
      strict: flag('warnings fail the check too'),
      fix: flag('show and make the corrections that are certain'),
      watch: { ...flag('check again after every save, until Ctrl-C; also -w'), short: 'w' },
      accessibility: text({
        ...optionTable.json,
        help: 'draw the deck, too, and write how accessible it is as a page to file',
      }),
      json: text({ ...optionTable.json, help: 'write everything as JSON; - for standard output' }),
      decks,
      quiet,
    },
    exitCodes: { 0: 'no errors; all quotations stand in their sources', 1: 'errors, listed above' },
  },
  export: {
    does: 'Makes the PDFs: slides to project, a handout to keep.',
    takes: '[slides.md …]',
    operands: manyDecks,
    examples: [
      ['export', 'slides.md → dist/, slides and handout'],
      ['export talk/slides.md --out pdf', 'any Slidev deck, into the folder pdf'],
      ['export --only handout --paper letter', ''],
      ['export --range 1-5 --clicks all', 'five slides, a page for every click'],
      ['export --watch', 'the PDFs are new after every save'],
      ['export --strict --json report.json', 'for a build server'],
      ['export course --keep-going', 'every slides.md in the folder course and below'],
    ],
    options: { ...optionTable, ...watchOption, ...manyOptions },
    remarks: `Several decks: files, folders, quoted patterns such as 'course/*.md', --decks. Their folders are kept below
--out. After a deck has failed none is begun without --keep-going. The worst deck decides the exit code.

The same options can stand in the headmatter of the deck under \`pdf:\`, those of the handout also
under \`handout:\`, except those that concern one run (out, browser, json, quiet, verbose, force, cache).
The command line wins.`,
    exitCodes: { 0: 'exported, or nothing has changed' },
  },
  'merge-reports': {
    does: 'Makes one of the reports that the parts of an export wrote, and says which decks none has reported.',
    takes: '<report.jsonl> […]',
    operands: { min: 1, max: Number.POSITIVE_INFINITY, what: 'report' },
    examples: [
      ['merge-reports reports/*.jsonl', 'one table, one exit code'],
      ['merge-reports --json all.json reports/*.jsonl', 'for another program'],
    ],
    about: 'Reads what `export --report` wrote, also of a job that was cut off.',
    options: {
      json: text({ ...optionTable.json, help: 'write everything as JSON; - for standard output' }),
      quiet,
    },
    exitCodes: { 0: 'all decks were made', 1: 'a deck has errors', 3: 'a deck stands in no report' },
  },
  build: {
    does: 'Makes a site that any web host can serve, with the PDFs in it.',
    takes: '[slides.md …]',
    operands: manyDecks,
    examples: [
      ['build', 'slides.md → dist/site'],
      ['build talk/slides.md --out public', 'any Slidev deck, into the folder public'],
      ['build --no-pdf --with-notes', 'for the speaker: quick, and with the notes'],
      ['build course --title "Trust, winter term"', 'one site of all decks in the folder course and below'],
    ],
    about: `The site works under any path and asks no other host for anything. Its PDFs stand in it. Several decks share one site,
with a page at the start that lists and searches them.`,
    options: {
      out: text({
        ...optionTable.out,
        default: 'dist/site',
        help: 'where the site goes; an older site there is replaced',
      }),
      noPdf: flag('leave out the PDFs'),
      withNotes: flag('put the speaker’s notes into the site, for everyone to read; left out otherwise'),
      title: {
        type: 'string',
        default: 'Decks',
        value: 'words',
        help: 'heading of the page that leads to several decks',
      },
      decks,
      jobs: manyOptions.jobs,
      quiet,
      verbose,
    },
    exitCodes: { 0: 'built' },
  },
  source: {
    does: 'Numbers a document so that it can be cited, or follows one that has changed.',
    takes: 'add <file> | update <key>',
    actions: ['add', 'update'],
    operands: { min: 1, max: 1, what: 'document' },
    examples: [
      ['source add report.pdf', 'PDF, Word, OpenDocument, HTML, Markdown, plain text'],
      ['source add list.bib', 'BibTeX or CSL-JSON: goes into references.yaml'],
      ['source update report', 'a changed text: proposes new anchors, each to be accepted'],
      ['source add report.pdf --deck talk/slides.md', 'for another deck than slides.md'],
    ],
    about: `Documents stand in the folder sources/ beside the deck, each beside its text and a numbering that is proposed;
what was mended or is doubtful is listed. Nothing is overwritten by \`add\`; \`update\` changes only
what you accept. Correct the files and commit them.`,
    options: {
      key: { type: 'string', default: '', value: 'key', help: 'how it is cited; otherwise made from the file’s name' },
      deck: { type: 'string', default: 'slides.md', value: 'file', help: 'the deck it belongs to' },
      quiet,
    },
    exitCodes: { 0: 'done', 1: 'the document cannot be used, or something is left to do' },
  },
  'check-pdf': {
    does: 'Holds any PDF against PDF/UA-1, the standard for PDFs that can be read aloud.',
    takes: '<file.pdf> […]',
    operands: { min: 0, max: Number.POSITIVE_INFINITY, what: 'PDF' },
    examples: [
      ['check-pdf dist/talk.pdf', 'one PDF, from wherever it is'],
      ['check-pdf a.pdf b.pdf', 'several; the worst one decides the exit code'],
      ['check-pdf --json dist/talk.pdf', 'every failure, for another program'],
      ['check-pdf --conditions', 'what is checked, where, and what is left to a person'],
    ],
    about: `Checks the failure conditions of the Matterhorn Protocol 1.1 for ISO 14289-1 that a program can decide.`,
    options: {
      json: flag('print the report as JSON'),
      conditions: flag('print the table of conditions'),
      quiet,
    },
    exitCodes: {
      0: 'compliant, as far as a program can tell',
      1: 'not compliant',
      3: 'a file cannot be read, or is no PDF',
    },
  },
  doctor: {
    does: 'Says what of all that an export needs is there, and what is missing.',
    takes: '[slides.md]',
    operands: oneDeck,
    examples: [
      ['doctor', 'this machine, and slides.md if there is one'],
      ['doctor talk/slides.md --json', 'for a report about a fault'],
    ],
    about: 'Looks at Node, Slidev, the deck’s theme and add-ons, browser, sandbox, fonts and cache; changes nothing.',
    options: {
      browser: text({ ...optionTable.browser, help: 'look at this browser, as `export --browser` would use it' }),
      json: flag('print what was found as JSON'),
      quiet: flag(optionTable.quiet.help),
    },
    exitCodes: { 0: 'nothing is missing', 1: 'the deck cannot be read', 3: 'something is missing' },
  },
  clean: {
    does: 'Removes what was kept to be quicker the next time.',
    takes: '',
    operands: { min: 0, max: 0, what: 'file' },
    examples: [
      ['clean', 'the unpacked browser, compiled modules, records of exports …'],
      ['clean --quiet', 'for a script'],
    ],
    about: 'All of it is made again when it is needed; decks, PDFs and sites stay as they are.',
    options: { quiet },
    exitCodes: { 0: 'nothing is left', 3: 'the machine: something could not be removed' },
  },
} as const satisfies Record<string, Command>;

/** What the first word of a command line may be. */
export type Verb = keyof typeof commands;
export const verbs = Object.keys(commands) as Verb[];

/** What exit codes mean wherever a command does not say more. */
export const exitCodeMeanings: Readonly<Record<string, string>> = {
  0: 'done',
  1: 'the deck has errors, listed above',
  2: 'wrong use of the command line',
  3: 'the machine: no browser, no space, no permission',
  4: 'a fault of this program',
  '129, 130, 143': 'interrupted',
};

interface Values {
  boolean: boolean;
  string: string;
  number: number;
  list: string[];
}

/** The options that were set on the command line of a verb. */
export type GivenTo<V extends Verb> = V extends 'export'
  ? Partial<Options> & Given<typeof watchOption> & Given<typeof manyOptions>
  : Given<(typeof commands)[V]['options']>;

/** What was said of several decks. */
export type GivenToMany = Given<typeof manyOptions>;

type Given<Table> = {
  [Name in keyof Table]?: Table[Name] extends { type: infer Type extends keyof Values } ? Values[Type] : never;
};
