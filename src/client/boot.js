(() => {
  const root = document.documentElement;
  root.classList.add('js');
  try {
    const theme = localStorage.getItem('theme');
    const size = localStorage.getItem('text-size');
    if (theme) root.dataset.theme = theme;
    if (size) root.dataset.textSize = size;
  } catch {}
})();
