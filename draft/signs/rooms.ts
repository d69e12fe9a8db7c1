import { fits, type Room } from '../text/fit.ts';

/** How much fits into the boxes of our pictures, in pixels of a slide of 980 × 552 with a headline of two lines. */
export const rooms = {
  headline: { width: 850, size: 33, lines: 2 },
  agenda: { width: 790, size: 24.5, lines: 2 },
  /** Of an agenda of two columns. */
  agendaCell: { width: 330, size: 24.5, lines: 3 },
  /** Of a question with its prompt, in one of two columns. */
  question: { width: 370, size: 24.5, lines: 5 },
  takeaway: { width: 800, size: 24.5, lines: 2 },
  card: { width: 395, size: 24.5, lines: 8 },
  thirdCard: { width: 255, size: 24.5, lines: 8 },
  side: { width: 362, size: 26, lines: 8 },
  headedSide: { width: 362, size: 26, lines: 7 },
  lowSide: { width: 362, size: 26, lines: 6 },
  headedLowSide: { width: 362, size: 26, lines: 5 },
  criterion: { width: 350, size: 26, lines: 5 },
  criteriaLead: { width: 850, size: 24.5, lines: 2 },
  cause: { width: 815, size: 24.5, lines: 2 },
  expectation: { width: 325, size: 24.5, lines: 3 },
  actor: { width: 140, size: 24.5, lines: 3 },
  verb: { width: 92, size: 20, lines: 2 },
  frame: { width: 330, size: 24.5, lines: 5 },
  outcome: { width: 830, size: 24.5, lines: 3 },
  supported: { width: 235, size: 24.5, lines: 6 },
  branch: { width: 760, size: 24.5, lines: 1 },
  branchLead: { width: 850, size: 24.5, lines: 2 },
  position: { width: 146, size: 24.5, lines: 3 },
  conclusion: { width: 420, size: 24.5, lines: 2 },
  verbOfEntailment: { width: 170, size: 20, lines: 3 },
  item: { width: 800, size: 24.5, lines: 2 },
  quotationLead: { width: 770, size: 24.5, lines: 2 },
} as const satisfies Record<string, Room>;

/** Does a phrase fit into a kind of box? */
export const fitsIn = (room: Room, text: string): boolean => fits(text, room);

/** Sizes in which a quotation may be set, and how many lines it may then have. */
export const quotationRooms: readonly Room[] = [
  { width: 770, size: 40, lines: 4 },
  { width: 770, size: 34, lines: 5 },
  { width: 770, size: 29, lines: 7 },
  { width: 770, size: 26, lines: 8 },
];
