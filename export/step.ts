/** Is told that a step has begun or moved on: its name, how much of it is done, and of how much. */
export type Step = (name: string, done?: number, total?: number) => void;
