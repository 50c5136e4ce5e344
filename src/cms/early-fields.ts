/**
 * Sveltia CMS draws a field when it comes into view. Who goes through a form by the keyboard would fall off the last field
 * that is drawn: the browser brings no more of it into view than the field itself. So fields count as in view a screen ahead.
 */
export function drawFieldsEarly(): void {
  window.IntersectionObserver = class extends IntersectionObserver {
    constructor(callback: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      // The form scrolls within the page: a margin of the page's own edge would not reach into it.
      super(callback, { scrollMargin: '100%', ...options });
    }
  };
}
