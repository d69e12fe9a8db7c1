/** Whether the address is on one of the hosts that the user allows: `host`, `host:port` or `*.host`. */
export function isAllowedHost(url: string, allowHost: readonly string[]): boolean {
  const { host, hostname } = new URL(url);
  return allowHost
    .map((allowed) => allowed.toLowerCase())
    .some(
      (allowed) =>
        allowed === host || allowed === hostname || (allowed.startsWith('*.') && hostname.endsWith(allowed.slice(1))),
    );
}
