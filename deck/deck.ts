/** A deck as plain data: what the builder tells the rest of the exporter about it. */
import type { Finding } from '../findings/finding.ts';
import type { ThemeDefault } from './find-defaults.ts';
import type { IconSets } from './find-icon-sets.ts';

export interface Deck {
  title: string;
  authors: string[];
  subject: string;
  keywords: string[];
  /** BCP 47 tag of the deck's language. */
  lang: string;
  /** Canvas size in CSS pixels, as Slidev lays it out. */
  width: number;
  height: number;
  colorSchema: 'light' | 'dark' | 'auto';
  /** Containers (`::name`) and attributes in braces are Markdown. */
  comark: boolean;
  /** Families that the theme or headmatter wants from a font provider on the web. */
  webFonts: string[];
  iconSets: IconSets;
  /** The deck's own style sheets and components, where a font or a background may be named. */
  styleSheets: { file: string; text: string }[];
  /** What its theme and add-ons ask for unless the deck says otherwise. */
  themeDefaults: ThemeDefault[];
  /** All slides that are shown, in order: `slides[n - 1].no === n`. */
  slides: DeckSlide[];
}

export interface DeckSlide {
  /** The author's slide number, from 1. */
  no: number;
  /** The title its frontmatter gives; empty where the heading serves. */
  title: string;
  /** The Markdown file the slide stands in. */
  file: string;
  /** First line of the slide (its frontmatter, if any), from 1. */
  line: number;
  /** Line on which the content begins, from 1. */
  contentLine: number;
  /** Its layout, if its front matter names one. */
  layout: string;
  content: string;
  /** The slide's source from its first line on, frontmatter included. */
  raw: string;
  note: string;
  lang: string;
  /** Other slides can be linked by this name. */
  alias: string;
  /** `handout: false`: shown in the room, not printed on the handout. */
  isRoomOnly: boolean;
  /** Codes of findings that the author accepts here, with the reason that is given; those of the first slide hold everywhere. */
  accepts: Record<string, string>;
}

/** What the build needs to know. Plain data: it crosses a process boundary. */
export interface SiteRequest {
  /** Absolute path of the entry file. */
  entry: string;
  /** Absolute path of the folder to build into; made if missing. */
  outDir: string;
  /** Absolute path of a folder for temporary files; made if missing. */
  workDir: string;
  /** What is to be printed: pages of ours that none of it needs are left out. */
  products: readonly ('slides' | 'handout')[];
  /** Hosts that the page may load from. */
  allowHost: readonly string[];
  /** Longest time without progress, in milliseconds. */
  timeoutMs: number;
  /** Another deck may come after it: the process stays if it is as good as new. */
  staysOn?: boolean;
}

/** The built site. */
/** The Slidev that a deck was built with. */
export interface BuiltWith {
  version: string;
  /** The deck brings it itself; otherwise it is ours. */
  isOfDeck: boolean;
}

export interface Site {
  deck: Deck;
  slidev: BuiltWith;
  /** Folders that are served, first match wins: the build, then the deck's own public folder. */
  served: string[];
  /** Folder of the deck: images and films in it are served too, as Slidev's development server does. */
  pictures: string;
  /** Faults of the deck that the build met and survived. */
  findings: Finding[];
  /** Every file the result depends on: absolute paths, sorted; a path that ends in `/` stands for a whole folder. */
  inputs: string[];
}

/** Messages from the builder's process to the exporter's. */
export type SiteMessage =
  | { type: 'progress'; step: string; count?: number }
  /** The build is going on; sent now and then. */
  | { type: 'alive' }
  /** With whether the process waits for another deck; it ends otherwise. */
  | { type: 'built'; site: Site; staysOn: boolean }
  | { type: 'failed'; findings: Finding[] };
