/**
 * What the data of a component may be: kinds of values, put together by hand in `components/`. From these tables come the
 * types of the components, the checks of a deck (`deck/data/`), the table of keys in `docs/components.md` and the schema
 * that editors complete from.
 */

/** A kind of value, and what it is for, in half a sentence. */
export type Kind = { says: string; optional?: true } & (
  | { is: 'text' | 'label' | 'number' | 'switch' | 'nothing' | 'anything' }
  | { is: 'choice'; of: readonly (string | number)[] }
  | { is: 'list'; of: Kind; least?: number; most?: number }
  | { is: 'map'; of: Kind }
  | { is: 'either'; of: readonly Kind[] }
  | { is: 'record'; keys: Keys; isCited?: true }
);

export type Keys = { readonly [key: string]: Kind };

/** What a kind of value is in TypeScript. */
export type DataOf<K> = K extends { is: 'text' }
  ? string
  : K extends { is: 'label' }
    ? string | number
    : K extends { is: 'number' }
      ? number
      : K extends { is: 'switch' }
        ? boolean
        : K extends { is: 'nothing' }
          ? null
          : K extends { is: 'choice' | 'either' | 'list' | 'map'; of: infer Of }
            ? DataOfMany<K, Of>
            : K extends { is: 'record'; keys: infer In }
              ? { [N in keyof In as Needed<In, N>]: DataOf<In[N]> } & {
                  [N in keyof In as Optional<In, N>]?: DataOf<In[N]>;
                }
              : unknown;

type DataOfMany<K, Of> = K extends { is: 'list' }
  ? DataOf<Of>[]
  : K extends { is: 'map' }
    ? Record<string, DataOf<Of>>
    : Of extends readonly (infer One)[]
      ? K extends { is: 'either' }
        ? DataOf<One>
        : One
      : never;

type Optional<In, N extends keyof In> = In[N] extends { optional: true } ? N : never;
type Needed<In, N extends keyof In> = In[N] extends { optional: true } ? never : N;

/** Words. */
export const text = (says: string) => ({ is: 'text', says }) as const;
/** A name that may be a number too, such as a year. */
export const label = (says: string) => ({ is: 'label', says }) as const;
export const number = (says: string) => ({ is: 'number', says }) as const;
/** `true` or `false`. */
export const onOff = (says: string) => ({ is: 'switch', says }) as const;
/** `~`, where there is none. */
export const nothing = (says: string) => ({ is: 'nothing', says }) as const;
export const anything = (says: string) => ({ is: 'anything', says }) as const;
export const choice = <const Of extends readonly (string | number)[]>(says: string, of: Of) =>
  ({ is: 'choice', says, of }) as const;
/** Items in an order; `least` and `most` say how many there may be. */
export const list = <const Of extends Kind>(says: string, of: Of, bounds: { least?: number; most?: number } = {}) =>
  ({ is: 'list', says, of, ...bounds }) as const;
/** Values of one kind under names that the author chooses. */
export const map = <const Of extends Kind>(says: string, of: Of) => ({ is: 'map', says, of }) as const;
export const either = <const Of extends readonly Kind[]>(says: string, of: Of) => ({ is: 'either', says, of }) as const;
export const record = <const In extends Keys>(says: string, keys: In) => ({ is: 'record', says, keys }) as const;
/** A record that may say what it rests on: `marks` are among its keys. */
export const cited = <const In extends Keys>(says: string, keys: In) =>
  ({ is: 'record', says, keys: { ...keys, cite: optional(text('where the source says it')) }, isCited: true }) as const;
export const optional = <const K extends Kind>(kind: K) => ({ ...kind, optional: true }) as const;

/** What a mapping of a frontmatter may say of its own words to those who verify them; nothing of it is shown. */
export const marks = {
  cite: optional(text('where the source says it')),
  derived: optional(either('own inference', [onOff(''), text('')])),
  outside: optional(either('from elsewhere; the key of its reference', [onOff(''), text('')])),
  own: optional(onOff('the marks of quotation quote nobody')),
  voice: optional(text('who says it: held against the source')),
  draft: optional(onOff('a prompt of the draft, still to be written')),
} as const satisfies Keys;

/** A component as its users see it: what it is for, and what each of its attributes takes. */
export interface ComponentKind {
  says: string;
  /** The key under which its data stands in the frontmatter, unless its author chooses another. */
  usual?: string;
  props: Keys;
  /** The attribute whose data may name a file with a table. */
  drawsTable?: string;
  /** What no single key tells: names of boxes that are not there, lists of different length. */
  ties?: (props: never, deck: DeckNames) => Tie[];
}

/** What components may name that stands elsewhere in the deck. */
export interface DeckNames {
  /** Numerals of the headmatter's `parts:`. */
  parts: readonly string[];
}

/** Two places of the data that do not fit each other. */
export interface Tie {
  /** Where the wrong one stands, from the attribute down. */
  path: readonly (string | number)[];
  /** What is wrong, in the words of the deck. */
  says: string;
  /** A name that is not there, and those that are. */
  name?: string;
  known?: readonly string[];
}

/** Keys that many components share. */
export const click = optional(number('the click at which it appears'));
export const heading = optional(text('a short line above the words'));
export const shown = text('what it shows, for a reader who does not see it');
export const width = optional(number('pixels on the slide’s canvas'));
export const height = optional(number('pixels on the slide’s canvas'));
export const sign = optional(choice('+ supports, − limits', ['+', '−']));
export const criterion = optional(number('number of a criterion, drawn as its mark'));
/** What a criterion may be known again by, besides its number. */
export const criterionDrawings = ['barred', 'crossing', 'linked', 'enclosed'] as const;
