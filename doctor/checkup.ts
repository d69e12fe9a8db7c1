/** What was found of one thing that an export needs. Plain data. */
export interface Checkup {
  /** What was looked at: `node`, `theme` … */
  name: string;
  /** `note`: it works, and there is something to know. */
  state: 'ok' | 'note' | 'missing';
  /** One line. */
  says: string;
  /** What to do, where something is. */
  fix?: string;
}

export const ok = (name: string, says: string): Checkup => ({ name, state: 'ok', says });
export const note = (name: string, says: string, fix: string): Checkup => ({ name, state: 'note', says, fix });
export const missing = (name: string, says: string, fix: string): Checkup => ({ name, state: 'missing', says, fix });
