let region: HTMLElement | undefined;

/** Says something to people who use a screen reader, and shows it for a moment to the others. */
export function announce(message: string): void {
  if (!region) {
    region = document.createElement('p');
    region.setAttribute('role', 'status');
    region.className = 'toast';
    document.body.append(region);
  }
  const shown = region;
  shown.textContent = message;
  setTimeout(() => {
    if (shown.textContent === message) shown.textContent = '';
  }, 3000);
}
