export interface Link {
  from: string;
  to: string;
}

/** A step of a diagram as it is read aloud: a box, or the verb of an arrow just before or after its boxes. */
export type ReadingStep<L extends Link> = { node: string } | { link: L };

/**
 * The order in which a reader meets boxes and arrows: a cause, the verb, its effect; an effect of several causes
 * comes after the verb of the last of them. Boxes keep the order they were given in wherever there is a choice.
 *
 * @throws {Error} if an arrow names a box that is not there, or if arrows go in a circle
 */
export function orderForReading<L extends Link>(nodes: readonly string[], links: readonly L[]): ReadingStep<L>[] {
  for (const { from, to } of links)
    for (const id of [from, to])
      if (!nodes.includes(id)) throw new Error(`An arrow names the box “${id}”; there are only: ${nodes.join(', ')}.`);
  const open = new Map(nodes.map((id) => [id, links.filter(({ to }) => to === id).length]));
  const steps: ReadingStep<L>[] = [];
  const read = (id: string): void => {
    steps.push({ node: id });
    for (const link of links.filter(({ from }) => from === id)) {
      steps.push({ link });
      open.set(link.to, (open.get(link.to) ?? 0) - 1);
      if (open.get(link.to) === 0) read(link.to);
    }
  };
  for (const id of nodes) if (!links.some(({ to }) => to === id)) read(id);
  if (steps.filter((step) => 'node' in step).length < nodes.length)
    throw new Error(`The arrows between ${nodes.join(', ')} go in a circle.`);
  return steps;
}
