import { fail } from '../findings/failure.ts';
import { oldestNode } from '../machine/is-new-enough.ts';

/** @throws {Failure} NODE_TOO_OLD, before anything is loaded that this Node cannot read */
export function refuse(version = process.versions.node): never {
  fail('NODE_TOO_OLD', `This is Node ${version}; Slidev runs from Node ${oldestNode.join('.')} on.`);
}
