/** Runs in the tab once it has been printed: light for dark, and dark for light. */
export function showOtherScheme(): void {
  const root = document.documentElement;
  const isDark = root.classList.toggle('dark');
  root.classList.toggle('light', !isDark);
  for (const style of document.querySelectorAll('style'))
    if (style.textContent?.startsWith('*, ::before, ::after { -webkit-text-fill-color: transparent')) style.remove();
  for (const element of document.querySelectorAll<HTMLElement>('[style*="-webkit-text-fill-color"]'))
    element.style.removeProperty('-webkit-text-fill-color');
}
