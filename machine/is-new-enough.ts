/** The oldest Node that runs Slidev, major and minor; `engines` in `package.json` says the same to package managers. */
export const oldestNode = [22, 12] as const;

/** Whether a Node runs Slidev. For Nodes that are older too: nothing here is newer than what they read. */
export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}
