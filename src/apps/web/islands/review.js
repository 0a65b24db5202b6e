/** One key each for what the page can do: elements with `data-key` are pressed, followed or written in. Escape leaves a field. */
document.addEventListener('keydown', (pressed) => {
  const { target, key } = pressed;
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
  const isWriting = target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName);
  if (isWriting) {
    if (key === 'Escape') target.blur();
    return;
  }
  const meant = [...document.querySelectorAll('[data-key]')].find(
    (each) => each instanceof HTMLElement && each.dataset['key'] === key,
  );
  if (!(meant instanceof HTMLElement)) return;
  pressed.preventDefault();
  if (meant instanceof HTMLButtonElement || meant instanceof HTMLAnchorElement) meant.click();
  else meant.focus();
  if (meant instanceof HTMLInputElement) meant.select();
});
